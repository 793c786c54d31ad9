package vn.emc.ingest;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;

/** The two collecting calls, which no framework can describe for us. */
final class CollectingOperations {
    private static final String TAG = "Collecting";
    private static final String RATE_POLICY =
            "The limit that is nearest: `q` calls or events in `w` seconds. Single calls are told once half of it is used, batches always";
    private static final String RATE = "What is left of it: `r`, and in `t` seconds all of it again";

    private CollectingOperations() {}

    static Operation single() {
        var content = new Content()
                .addMediaType("application/x-www-form-urlencoded", event())
                .addMediaType("application/json", event())
                .addMediaType("multipart/form-data", event());
        var taken = new ApiResponse()
                .description("Durable. Also when a rule is broken: then with warnings, or kept in quarantine")
                .addHeaderObject("X-EMC-Event-Id", header("Names the event"))
                .addHeaderObject("X-EMC-Warning", header("Codes of the rules it breaks, separated by commas"))
                .addHeaderObject("RateLimit-Policy", header(RATE_POLICY))
                .addHeaderObject("RateLimit", header(RATE));
        return new Operation()
                .addTagsItem(TAG)
                .operationId("trackingMcdt")
                .summary("Tell of one event of one dossier")
                .description(
                        "The path is taken in any case, field names too; parameters may stand in the query string. "
                                + "Up to 64 KiB; gzip is taken.")
                .requestBody(new RequestBody().content(content))
                .responses(refusals(new ApiResponses().addApiResponse("204", taken)));
    }

    static Operation bulk() {
        var content = new Content()
                .addMediaType(
                        "application/json",
                        media(new ArraySchema().items(DescribedSchemas.reference(DescribedSchemas.EVENT))))
                .addMediaType("application/x-ndjson", event());
        var answer = new ApiResponse()
                .description("All accepted events are durable. `results` has those that were not plainly accepted")
                .addHeaderObject("RateLimit-Policy", header(RATE_POLICY))
                .addHeaderObject("RateLimit", header(RATE))
                .content(new Content().addMediaType("application/json", media(DescribedSchemas.bulkAnswer())));
        return new Operation()
                .addTagsItem(TAG)
                .operationId("sendDossierEvents")
                .summary("Tell of up to 5,000 events at once, also of the past")
                .description(
                        "A JSON array or NDJSON, up to 5 MiB, gzip taken. Not for sites in mode OPEN. Events may carry "
                                + "`EventId` (a repeat has no effect) and `EventTime` (ISO-8601). An array that is not "
                                + "well-formed, or a batch that is too large, is refused as a whole.")
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

    private static ApiResponses refusals(ApiResponses responses) {
        var problem = new Content()
                .addMediaType("application/problem+json", media(DescribedSchemas.reference(DescribedSchemas.PROBLEM)));
        return responses
                .addApiResponse(
                        "4XX",
                        new ApiResponse()
                                .description(
                                        "Refused: unreadable, no or unknown site, credentials, too large, too fast")
                                .content(problem))
                .addApiResponse(
                        "429",
                        new ApiResponse()
                                .description("Too many calls from one address, or events of one site")
                                .addHeaderObject("Retry-After", header("Seconds to wait"))
                                .addHeaderObject("RateLimit-Policy", header(RATE_POLICY))
                                .addHeaderObject("RateLimit", header(RATE))
                                .content(problem))
                .addApiResponse(
                        "503",
                        new ApiResponse()
                                .description("Nothing can be stored for the moment: send again after `Retry-After`")
                                .content(problem));
    }

    private static MediaType event() {
        return media(DescribedSchemas.reference(DescribedSchemas.EVENT));
    }

    private static MediaType media(Schema<?> schema) {
        return new MediaType().schema(schema);
    }

    private static Header header(String description) {
        return new Header().description(description).schema(new StringSchema());
    }
}
