package vn.emc.simulator.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.emc.simulator.platform.PlatformApi;

/** Answers questions by reading every event there is, and compares the platform's answers with that. */
public final class Reference {
    private final Owners owners;
    private final Map<Integer, Catalogue> catalogues;
    private final LocalDate today;

    /**
     * Knows what dossiers are counted under.
     *
     * @param catalogues by site; a site without one counts under codes as sent
     * @param today in Vietnam
     */
    public Reference(Owners owners, Map<Integer, Catalogue> catalogues, LocalDate today) {
        this.owners = owners;
        this.catalogues = Map.copyOf(catalogues);
        this.today = today;
    }

    /**
     * What a comparison came to.
     *
     * @param dossiers that were read
     * @param rows that were compared
     * @param differences one for each row that is not the same
     */
    public record Outcome(long dossiers, long events, long rows, List<String> differences) {}

    /**
     * Compares the platform's answers with those of the ledger; both must rest meanwhile.
     *
     * @param user who asks the platform
     */
    public Outcome compare(RawLedger ledger, PlatformApi user, List<Question> questions) throws InterruptedException {
        var tallies = questions.stream()
                .map(question -> new Tally(question, owners, catalogues, today))
                .toList();
        var read = new long[2];
        ledger.read(events -> {
            read[0]++;
            read[1] += events.size();
            ReadingDossier.of(events).ifPresent(dossier -> tallies.forEach(tally -> tally.count(dossier)));
        });
        var platform = new AskingPlatform(user);
        var differences = new ArrayList<String>();
        var rows = 0L;
        for (var number = 0; number < questions.size(); number++) {
            var question = questions.get(number);
            var expected = tallies.get(number).answer();
            var problems = new ArrayList<String>();
            problems.addAll(expected.differences(platform.answer(question, problems)));
            problems.forEach(problem -> differences.add(question.path() + ": " + problem));
            rows += expected.rows().size();
        }
        return new Outcome(read[0], read[1], rows, differences);
    }
}
