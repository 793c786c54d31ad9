package vn.emc.simulator.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.emc.simulator.platform.PlatformApi;
import vn.emc.simulator.reference.ServiceTally.Shares;
import vn.emc.simulator.truth.Ratio;

/** Answers questions about services by reading every catalogue and every event, and compares the platform's answers with that. */
public record ServiceReference(Owners owners, Map<Integer, Catalogue> catalogues, LocalDate today) {
    private static final String IDS = "&ids=A1,A2,A3";

    /**
     * One line for each row that is not the same; both must rest meanwhile.
     *
     * @param user who asks the platform
     * @param questions about sites whose catalogues are known
     */
    public List<String> differences(RawLedger ledger, PlatformApi user, List<Question> questions)
            throws InterruptedException {
        var online = new ArrayList<CountedDossier>();
        ledger.read(events -> ReadingDossier.of(events)
                .filter(dossier -> dossier.receivedOnline() && catalogues.containsKey(dossier.siteId()))
                .ifPresent(online::add));
        var tally = new ServiceTally(owners, catalogues, today, online);
        var differences = new ArrayList<String>();
        for (var question : questions) {
            var path = question.path() + IDS;
            var expected = tally.answer(question);
            var answered = answered(user.get(path), question);
            var groups = new HashSet<>(expected.keySet());
            groups.addAll(answered.keySet());
            for (var group : groups) {
                var ours = expected.get(group);
                var theirs = answered.get(group);
                if (ours == null || !ours.equals(theirs)) {
                    differences.add(
                            "%s: %s: expected %s, but the platform says %s".formatted(path, group, ours, theirs));
                }
            }
        }
        return differences;
    }

    private static Map<List<String>, Shares> answered(JsonNode answer, Question question) {
        var rows = new HashMap<List<String>, Shares>();
        for (var row : answer.path("rows")) {
            var values = row.path("values");
            rows.put(
                    AskingPlatform.group(row.path("group"), question),
                    new Shares(ratio(values.path("A1")), ratio(values.path("A2")), ratio(values.path("A3"))));
        }
        return rows;
    }

    private static Ratio ratio(JsonNode value) {
        return new Ratio(
                value.path("numerator").asLong(-1), value.path("denominator").asLong(-1));
    }
}
