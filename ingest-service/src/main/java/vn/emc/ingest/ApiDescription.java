package vn.emc.ingest;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.security.CurrentUser;

/** The generated description's head, and who may make which collecting call. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final String TOKEN = "token";
    private static final String SITE_KEY = "siteKey";
    private static final String BULK_PATH = "/api/ingest/v1/dossier-events";
    private static final String CHECK_PATH = "/api/ingest/v1/dossier-events:check";

    ApiDescription() {
        SpringDocUtils.getConfig()
                .replaceWithClass(UnitCode.class, String.class)
                .addRequestWrapperToIgnore(CurrentUser.class, PageQuery.class);
    }

    @Bean
    OpenAPI ingestApi() {
        return new OpenAPI()
                .info(new Info().title("EMC ingest").version("v1").description("""
                        Collecting dossier events from the dossier systems of ministries and provinces, and what became \
                        of those that could not be accepted.

                        Collecting uses the site's own credentials, by the site's mode: `OPEN` none, `KEY` \
                        `X-Api-Key: emc_<siteId>_<secret>` or `Authorization: Bearer`, `HMAC` Standard Webhooks. All \
                        else needs an access token of the realm `emc`. Errors are problem+json with a stable `code`, \
                        texts in the language of `Accept-Language` (Vietnamese, unless `en` is asked for)."""))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSchemas(DescribedSchemas.EVENT, DescribedSchemas.event())
                        .addSchemas(DescribedSchemas.PROBLEM, DescribedSchemas.problem())
                        .addSecuritySchemes(TOKEN, bearer())
                        .addSecuritySchemes(SITE_KEY, siteKey()))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    @Bean
    OpenApiCustomizer collectingCalls() {
        return api -> {
            api.getPaths()
                    .addPathItem(
                            "/TrackingMCDT",
                            new PathItem().post(CollectingOperations.single().security(bySiteKeyOrNone())));
            api.getPaths()
                    .addPathItem(
                            "/tracking",
                            new PathItem()
                                    .get(TrackingOperations.get().security(byNothing()))
                                    .post(TrackingOperations.post().security(byNothing())));
            api.getPaths().addPathItem(BULK_PATH, withBulk(api.getPaths().get(BULK_PATH)));
            Objects.requireNonNull(api.getPaths().get(CHECK_PATH)).getPost().security(bySiteKeyOrTokenOrNone());
        };
    }

    private static PathItem withBulk(@Nullable PathItem path) {
        return (path == null ? new PathItem() : path)
                .post(CollectingOperations.bulk().security(bySiteKey()));
    }

    private static List<SecurityRequirement> byNothing() {
        return List.of(new SecurityRequirement());
    }

    private static List<SecurityRequirement> bySiteKey() {
        return List.of(new SecurityRequirement().addList(SITE_KEY));
    }

    private static List<SecurityRequirement> bySiteKeyOrNone() {
        return List.of(new SecurityRequirement(), new SecurityRequirement().addList(SITE_KEY));
    }

    /** No annotation can say "or none". */
    private static List<SecurityRequirement> bySiteKeyOrTokenOrNone() {
        return List.of(
                new SecurityRequirement(),
                new SecurityRequirement().addList(SITE_KEY),
                new SecurityRequirement().addList(TOKEN));
    }

    private static SecurityScheme bearer() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT");
    }

    private static SecurityScheme siteKey() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.HEADER)
                .name("X-Api-Key");
    }
}
