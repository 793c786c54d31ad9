package vn.emc.web.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.security.CurrentUser;

/** What the generated descriptions of all services' calls have in common. */
public final class ApiConventions {
    private static final String TOKEN = "token";
    private static final String PROBLEM = "Problem";

    static {
        SpringDocUtils.getConfig()
                .replaceWithClass(UnitCode.class, String.class)
                .addRequestWrapperToIgnore(CurrentUser.class, PageQuery.class);
    }

    private ApiConventions() {}

    /**
     * The head of a description.
     *
     * @param about what the calls are about, in one sentence
     */
    public static OpenAPI api(String title, String about) {
        return new OpenAPI()
                .info(new Info().title(title).version("v1").description(about + "\n\n" + """
                        Sign in with an access token of the realm `emc` (`Authorization: Bearer`). Unit operators see \
                        and change only what lies under their organisation; somebody else's answers 404, a forbidden \
                        action 403. Errors are problem+json with a stable `code`, texts in the language of \
                        `Accept-Language` (Vietnamese, unless `en` is asked for). An unknown field is a 400."""))
                // The same address whichever host the description was read from.
                .servers(List.of(new Server().url("/")))
                .components(new Components().addSchemas(PROBLEM, problem()).addSecuritySchemes(TOKEN, bearer()))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    /** Says of each call how it is paged, if it is, and what its refusals look like. */
    public static OperationCustomizer pagingAndProblems() {
        return (operation, method) -> {
            if (isPaged(method)) {
                addPaging(operation);
            }
            operation.getResponses().addApiResponse("4XX", problemAnswer());
            return operation;
        };
    }

    private static boolean isPaged(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .anyMatch(PageQuery.class::equals);
    }

    private static void addPaging(Operation operation) {
        operation
                .addParametersItem(parameter("page", "Number of the page, from 0", number(0, 0, null)))
                .addParametersItem(
                        parameter("size", "Items per page", number(PageQuery.DEFAULT_SIZE, 1, PageQuery.LARGEST_SIZE)))
                .addParametersItem(parameter("sort", "`field`, `field,asc` or `field,desc`", new StringSchema()));
    }

    private static Parameter parameter(String name, String description, Schema<?> schema) {
        return new QueryParameter().name(name).description(description).schema(schema);
    }

    private static Schema<?> number(int otherwise, int least, @Nullable Integer most) {
        var schema = new IntegerSchema();
        schema.setDefault(otherwise);
        schema.setMinimum(BigDecimal.valueOf(least));
        if (most != null) {
            schema.setMaximum(BigDecimal.valueOf(most));
        }
        return schema;
    }

    private static ApiResponse problemAnswer() {
        var reference = new Schema<Object>().$ref(PROBLEM);
        return new ApiResponse()
                .description("Refused; `code` says why")
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(reference)));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .addProperty("type", new StringSchema().format("uri"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("For people, in the request's language"))
                .addProperty("code", new StringSchema().description("Stable, for programs"))
                .addProperty("traceId", new StringSchema().description("Names the request in the logs"))
                .addProperty("errors", new ArraySchema().items(problemItem()));
    }

    private static Schema<?> problemItem() {
        return new ObjectSchema()
                .addProperty("pointer", new StringSchema().description("JSON pointer to the field"))
                .addProperty("code", new StringSchema())
                .addProperty("message", new StringSchema());
    }

    private static SecurityScheme bearer() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT");
    }
}
