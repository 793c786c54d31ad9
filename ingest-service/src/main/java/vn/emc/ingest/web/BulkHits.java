package vn.emc.ingest.web;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import vn.emc.ingest.door.Refusal;
import vn.emc.ingest.door.RefusedException;

/**
 * Many hits in one call, as Matomo's trackers send them: {@code {"requests":["?idsite=7&rec=1&url=…", …]}}.
 *
 * @param hits at most {@value #MOST}
 * @param unread how many more there were, or that were no texts
 * @param quiet whether the sender wants no answer
 */
record BulkHits(List<HitParameters> hits, int unread, boolean quiet) {
    static final int MOST = 1_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(8).build())
            .build();

    static BulkHits of(String text) throws RefusedException {
        try (var json = JSON.createParser(ObjectReadContext.empty(), text)) {
            return read(json);
        } catch (JacksonException broken) {
            // Its message quotes the body: it goes no further.
            throw new RefusedException(Refusal.UNREADABLE_BODY);
        }
    }

    private static BulkHits read(JsonParser json) throws RefusedException {
        var hits = new ArrayList<HitParameters>();
        var unread = 0;
        var quiet = false;
        var found = false;
        json.nextToken();
        for (var name = json.nextName(); name != null; name = json.nextName()) {
            var value = json.nextToken();
            if (name.equals("requests") && value == JsonToken.START_ARRAY) {
                found = true;
                unread += requests(json, hits);
            } else {
                quiet = name.equals(HitParameters.SEND_IMAGE) ? isNo(json, value) : quiet;
                json.skipChildren();
            }
        }
        if (!found || json.currentToken() != JsonToken.END_OBJECT) {
            throw new RefusedException(Refusal.UNREADABLE_BODY);
        }
        return new BulkHits(hits, unread, quiet);
    }

    private static boolean isNo(JsonParser json, JsonToken value) {
        return value == JsonToken.VALUE_FALSE || (value.isScalarValue() && "0".equals(json.getString()));
    }

    private static int requests(JsonParser json, List<HitParameters> hits) {
        var unread = 0;
        for (var token = json.nextToken(); token != JsonToken.END_ARRAY && token != null; token = json.nextToken()) {
            if (token == JsonToken.VALUE_STRING && hits.size() < MOST) {
                hits.add(HitParameters.of(json.getString()));
            } else {
                unread++;
                json.skipChildren();
            }
        }
        return unread;
    }
}
