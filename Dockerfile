# One image, three processes: dist/bin/web.js, dist/bin/admin.js, dist/bin/worker.js (and dist/bin/migrate.js).

FROM node:22-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY bin bin
COPY src src
COPY jobs jobs
COPY admin admin
COPY migrations migrations
COPY dev dev
RUN npm run build && rm -rf dist/dev

FROM node:22-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund

FROM node:22-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json ./
USER node
CMD ["node", "--enable-source-maps", "dist/bin/web.js"]
