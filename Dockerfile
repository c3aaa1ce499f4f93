FROM node:24-bookworm-slim AS build
WORKDIR /signet
RUN npm install --global pnpm@12.21.0
COPY . .
RUN node scripts/tasks.mjs build \
  && rm -rf node_modules packages/*/node_modules apps/*/node_modules \
  && pnpm install --frozen-lockfile --prod --filter '@signet/server...'

FROM node:24-bookworm-slim
WORKDIR /signet
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 SIGNET_DATA=/data
COPY --from=build /signet/package.json ./
COPY --from=build /signet/node_modules ./node_modules
COPY --from=build /signet/packages/domain ./packages/domain
COPY --from=build /signet/apps/server ./apps/server
COPY --from=build /signet/apps/web/dist ./apps/web/dist
RUN mkdir /data && chown node /data
USER node
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/healthz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
CMD ["node", "--max-semi-space-size=4", "apps/server/dist/main.js"]
