package vn.emc.reporting;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The head of the generated description, and what all calls have in common; otherwise they describe themselves. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final String TOKEN = "token";
    private static final String PROBLEM = "Problem";

    @Bean
    OpenAPI reportingApi() {
        return new OpenAPI()
                .info(new Info().title("EMC reports").version("v1").description("""
                                        Indicators made of dossiers, single dossiers, codes that match no service, and rebuilding \
                                        all of it from the ledger.

                                        Sign in with an access token of the realm `emc` (`Authorization: Bearer`). Unit \
                                        operators see their own organisation only; somebody else's answers 404, a \
                                        forbidden action 403. Errors are problem+json with a stable `code`, texts in the \
                                        language of `Accept-Language` (Vietnamese, unless `en` is asked for). An unknown \
                                        parameter or field is a 400. Business dates are Vietnam's."""))
                // The same address whichever host the description was read from.
                .servers(List.of(new Server().url("/")))
                .components(new Components().addSchemas(PROBLEM, problem()).addSecuritySchemes(TOKEN, bearer()))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    @Bean
    OperationCustomizer problems() {
        return (operation, method) -> {
            operation
                    .getResponses()
                    .addApiResponse(
                            "4XX",
                            new ApiResponse()
                                    .description("Refused; `code` says why")
                                    .content(new Content()
                                            .addMediaType(
                                                    "application/problem+json",
                                                    new MediaType()
                                                            .schema(new Schema<>()
                                                                    .$ref("#/components/schemas/" + PROBLEM)))));
            return operation;
        };
    }

    private static SecurityScheme bearer() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT");
    }

    private static Schema<?> problem() {
        var item = new ObjectSchema()
                .addProperty("pointer", new StringSchema().description("which parameter or field"))
                .addProperty("code", new StringSchema())
                .addProperty("message", new StringSchema());
        return new ObjectSchema()
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("code", new StringSchema())
                .addProperty("traceId", new StringSchema())
                .addProperty("errors", new ArraySchema().items(item));
    }
}
