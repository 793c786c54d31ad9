package vn.emc.ingest;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
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

/** The generated description's head, and the two collecting calls, which no framework can describe for us. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final String TOKEN = "token";
    private static final String SITE_KEY = "siteKey";
    private static final String EVENT = "DossierEvent";
    private static final String PROBLEM = "Problem";
    private static final String COLLECTING = "Collecting";
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
                        .addSchemas(EVENT, event())
                        .addSchemas(PROBLEM, problem())
                        .addSecuritySchemes(TOKEN, bearer())
                        .addSecuritySchemes(SITE_KEY, siteKey()))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    @Bean
    OpenApiCustomizer collectingCalls() {
        return api -> {
            api.getPaths().addPathItem("/TrackingMCDT", new PathItem().post(single()));
            api.getPaths().addPathItem(BULK_PATH, withBulk(api.getPaths().get(BULK_PATH)));
            Objects.requireNonNull(api.getPaths().get(CHECK_PATH)).getPost().security(bySiteKeyOrTokenOrNone());
        };
    }

    private static PathItem withBulk(@Nullable PathItem path) {
        return (path == null ? new PathItem() : path).post(bulk());
    }

    private static Operation single() {
        var content = new Content()
                .addMediaType("application/x-www-form-urlencoded", media(reference(EVENT)))
                .addMediaType("application/json", media(reference(EVENT)))
                .addMediaType("multipart/form-data", media(reference(EVENT)));
        var taken = new ApiResponse()
                .description("Durable. Also when a rule is broken: then with warnings, or kept in quarantine")
                .addHeaderObject("X-EMC-Event-Id", header("Names the event"))
                .addHeaderObject("X-EMC-Warning", header("Codes of the rules it breaks, separated by commas"));
        return new Operation()
                .addTagsItem(COLLECTING)
                .operationId("trackingMcdt")
                .summary("Tell of one event of one dossier")
                .description(
                        "The path is taken in any case, field names too; parameters may stand in the query string. "
                                + "Up to 64 KiB; gzip is taken.")
                .security(bySiteKeyOrNone())
                .requestBody(new RequestBody().content(content))
                .responses(refusals(new ApiResponses().addApiResponse("204", taken)));
    }

    private static Operation bulk() {
        var content = new Content()
                .addMediaType("application/json", media(new ArraySchema().items(reference(EVENT))))
                .addMediaType("application/x-ndjson", media(reference(EVENT)));
        var answer = new ApiResponse()
                .description("All accepted events are durable. `results` has those that were not plainly accepted")
                .content(new Content().addMediaType("application/json", media(bulkAnswer())));
        return new Operation()
                .addTagsItem(COLLECTING)
                .operationId("sendDossierEvents")
                .summary("Tell of up to 5,000 events at once, also of the past")
                .description(
                        "A JSON array or NDJSON, up to 5 MiB, gzip taken. Not for sites in mode OPEN. Events may carry "
                                + "`EventId` (a repeat has no effect) and `EventTime` (ISO-8601). An array that is not "
                                + "well-formed, or a batch that is too large, is refused as a whole.")
                .security(List.of(new SecurityRequirement().addList(SITE_KEY)))
                .addParametersItem(new QueryParameter()
                        .name("validateOnly")
                        .description("Answers the same, stores nothing")
                        .schema(new BooleanSchema()))
                .addParametersItem(new QueryParameter()
                        .name("siteId")
                        .description("The site of a signed call; else that of its first event")
                        .schema(new IntegerSchema()))
                .addParametersItem(new HeaderParameter()
                        .name("Idempotency-Key")
                        .description(
                                "The same key with the same body is answered as the first time for 24 hours; with another, 422")
                        .schema(new StringSchema().maxLength(255)))
                .requestBody(new RequestBody().required(true).content(content))
                .responses(refusals(new ApiResponses().addApiResponse("200", answer)));
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

    private static ApiResponses refusals(ApiResponses responses) {
        var problem = new Content().addMediaType("application/problem+json", media(reference(PROBLEM)));
        return responses
                .addApiResponse(
                        "4XX",
                        new ApiResponse()
                                .description(
                                        "Refused: unreadable, no or unknown site, credentials, too large, too fast")
                                .content(problem))
                .addApiResponse(
                        "503",
                        new ApiResponse()
                                .description("Nothing can be stored for the moment: send again after `Retry-After`")
                                .content(problem));
    }

    private static MediaType media(Schema<?> schema) {
        return new MediaType().schema(schema);
    }

    private static Schema<?> reference(String name) {
        return new Schema<Object>().$ref(name);
    }

    private static Header header(String description) {
        return new Header().description(description).schema(new StringSchema());
    }

    private static Schema<?> event() {
        return new ObjectSchema()
                .description("Letter 1043/BTTTT-CĐSQG of 2024, annex 1, III.2")
                .addProperty("CodeProfile", text("Mã hồ sơ", "000.00.11.H56-191203-1508"))
                .addProperty("SiteId", whole("Mã website", 327))
                .addProperty("CodeTTHC", text("Mã TTHC", "2.000082"))
                .addProperty("NameTTHC", text("Tên TTHC", "Cấp giấy phép bưu chính"))
                .addProperty(
                        "Status",
                        whole("0 khác, 1 tiếp nhận, 2 đang xử lý, 3 trả kết quả, 4 đã phân công xử lý (tính như 2)", 1))
                .addProperty("FormsReception", whole("1 trực tuyến, 2 trực tiếp", 1))
                .addProperty("FormsPayments", whole("1 trực tuyến, 2 trực tiếp, 0 hoặc rỗng: không thanh toán", 1))
                .addProperty("Level", whole("4 toàn trình, 3 một phần, 0 cung cấp thông tin", 4))
                .addProperty("IsFromDVCQG", whole("1 tiếp nhận từ Cổng DVC quốc gia", 0))
                .addProperty("IsDVCBC", whole("0 tại một cửa, 1 VNPost, 2 đơn vị khác", 0))
                .addProperty("Data", text("Dữ liệu khác", ""))
                .addProperty(
                        "User",
                        text(
                                "Chuỗi JSON (hoặc đối tượng): ID_local, ID_QG, TYPE (1 doanh nghiệp, 2 cá nhân, 3 cán bộ), "
                                        + "LOCATION (mã đơn vị)",
                                "{\"ID_local\":\"abc\",\"TYPE\":1,\"LOCATION\":\"000.00.02.H10\"}"))
                .addProperty("EventId", text("Mã sự kiện của bên gửi (KEY, HMAC)", "hs-1508-1"))
                .addProperty("EventTime", text("Thời điểm xảy ra, ISO-8601 (KEY, HMAC)", "2024-03-25T08:30:00+07:00"));
    }

    private static Schema<?> text(String description, String example) {
        var schema = new StringSchema().description(description);
        schema.setExample(example);
        return schema;
    }

    private static Schema<?> whole(String description, int example) {
        var schema = new IntegerSchema().description(description);
        schema.setExample(example);
        return schema;
    }

    private static Schema<?> bulkAnswer() {
        var severity = new StringSchema()
                .addEnumItem("error")
                .addEnumItem("warning")
                .addEnumItem("duplicate")
                .description("error: not accepted; warning: accepted; duplicate: had before");
        var result = new ObjectSchema()
                .addProperty("index", new IntegerSchema().description("Position in the batch, from 0"))
                .addProperty("code", new StringSchema())
                .addProperty("field", new StringSchema())
                .addProperty("message", new StringSchema())
                .addProperty("severity", severity);
        return new ObjectSchema()
                .addProperty("accepted", new IntegerSchema())
                .addProperty("duplicates", new IntegerSchema())
                .addProperty("rejected", new IntegerSchema())
                .addProperty("results", new ArraySchema().items(result));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .addProperty("type", new StringSchema().format("uri"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("For people, in the request's language"))
                .addProperty("code", new StringSchema().description("Stable, for programs"))
                .addProperty("traceId", new StringSchema().description("Names the request in the logs"));
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
