package vn.emc.ingest;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.LinkedHashMap;
import java.util.Map;

/** The calls of pages and trackers, which no framework can describe for us. */
final class TrackingOperations {
    private static final String TAG = "Web tracking";
    private static final String DESCRIPTION = """
        Takes the common parameters of Matomo's tracking API, so that its trackers and libraries can be pointed here; those not \
        listed are taken and not kept. Also at `/tracking/matomo.php` and `/tracking/piwik.php`. A hit is answered before it is \
        durable and may be dropped under load (503), so that dossier events are not held up. A hit from a page of another host \
        than the site's, or from a robot, is counted apart. Where the browser says `DNT: 1`, nothing is recorded.\
        """;

    private TrackingOperations() {}

    static Operation get() {
        var operation = new Operation()
                .addTagsItem(TAG)
                .operationId("trackPage")
                .summary("Tell what happened on a page")
                .description(DESCRIPTION)
                .responses(responses());
        parameters()
                .forEach((name, description) -> operation.addParametersItem(new QueryParameter()
                        .name(name)
                        .required(name.equals("idsite") || name.equals("rec"))
                        .description(description)
                        .schema(new StringSchema())));
        return operation;
    }

    static Operation post() {
        var form = new ObjectSchema();
        parameters()
                .forEach((name, description) -> form.addProperty(name, new StringSchema().description(description)));
        var text = new StringSchema().description("The same, as navigator.sendBeacon sends it");
        var many = new ObjectSchema()
                .addProperty(
                        "requests",
                        new ArraySchema()
                                .items(new StringSchema()
                                        .example("?idsite=1000&rec=1&url=https%3A%2F%2Fexample.vn%2F")));
        return new Operation()
                .addTagsItem(TAG)
                .operationId("trackPages")
                .summary("Tell what happened on a page, or many times of that")
                .description(DESCRIPTION + " Bodies up to 64 KiB; up to 1,000 hits in one.")
                .requestBody(new RequestBody()
                        .content(new Content()
                                .addMediaType("application/x-www-form-urlencoded", new MediaType().schema(form))
                                .addMediaType("text/plain", new MediaType().schema(text))
                                .addMediaType("application/json", new MediaType().schema(many))))
                .responses(responses());
    }

    private static Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("idsite", "The site's id");
        parameters.put("rec", "1");
        parameters.put("url", "The page's address; where left out, the header Referer");
        parameters.put("action_name", "The page's title");
        parameters.put("send_image", "0 for an empty answer, otherwise a 1×1 GIF");
        parameters.put("_id", "16 hexadecimal digits of a cookie of the site's own");
        parameters.put("ua", "The browser's User-Agent, where an application passes on what a browser did");
        parameters.put("cdt", "When it happened, in seconds since 1970 or UTC; at most a day ago");
        parameters.put("link", "A link to another host that was followed");
        parameters.put("download", "A file that was downloaded");
        parameters.put("e_c", "Category of an event (with e_a, e_n, e_v): lengthens the visit, is no page view");
        parameters.put("dvc", "A public service's id or procedure code (trackDVC)");
        parameters.put("dvc_s", "1 for a page after a submission, -1 or 0 for a view");
        parameters.put("dvc_d", "What the page adds to it; scrubbed of people's identifiers");
        return parameters;
    }

    private static ApiResponses responses() {
        var counts = new ObjectSchema()
                .addProperty("status", new StringSchema())
                .addProperty("tracked", new IntegerSchema())
                .addProperty("invalid", new IntegerSchema());
        var problem = new MediaType().schema(DescribedSchemas.reference(DescribedSchemas.PROBLEM));
        return new ApiResponses()
                .addApiResponse(
                        "200",
                        new ApiResponse()
                                .description("Taken. A 1×1 GIF; counts where many hits came in one call")
                                .content(new Content()
                                        .addMediaType(
                                                "image/gif",
                                                new MediaType().schema(new StringSchema().format("binary")))
                                        .addMediaType("application/json", new MediaType().schema(counts))))
                .addApiResponse("204", new ApiResponse().description("Taken, and no image was wanted"))
                .addApiResponse(
                        "4XX",
                        new ApiResponse()
                                .description("Refused: unreadable, no or unknown site, too large, too fast")
                                .content(new Content().addMediaType("application/problem+json", problem)))
                .addApiResponse(
                        "503",
                        new ApiResponse()
                                .description("Dropped in favour of dossier events")
                                .content(new Content().addMediaType("application/problem+json", problem)));
    }
}
