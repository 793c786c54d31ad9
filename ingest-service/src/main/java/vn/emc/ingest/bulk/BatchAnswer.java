package vn.emc.ingest.bulk;

import java.io.ByteArrayOutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import vn.emc.ingest.door.Messages;

/**
 * What a batch is answered with.
 *
 * @param accepted events that count
 * @param duplicates events received before
 * @param rejected events that do not count
 * @param findings all there is to say, of the events that were not plainly accepted
 */
record BatchAnswer(int accepted, int duplicates, int rejected, List<Finding> findings) {
    private static final JsonFactory JSON = new JsonFactory();

    byte[] json(Locale language) {
        var bytes = new ByteArrayOutputStream();
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject()
                    .writeNumberProperty("accepted", accepted)
                    .writeNumberProperty("duplicates", duplicates)
                    .writeNumberProperty("rejected", rejected)
                    .writeName("results")
                    .writeStartArray();
            findings.stream()
                    .sorted(Comparator.comparingInt(Finding::index))
                    .forEach(finding -> write(json, finding, language));
            json.writeEndArray().writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, Finding finding, Locale language) {
        json.writeStartObject();
        json.writeNumberProperty("index", finding.index());
        json.writeStringProperty("code", finding.code());
        if (!finding.field().isEmpty()) {
            json.writeStringProperty("field", finding.field());
        }
        json.writeStringProperty("message", Messages.text(language, "item." + finding.code()));
        json.writeStringProperty("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        json.writeEndObject();
    }
}
