package vn.emc.reconciliation.minutes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.emc.reconciliation.comparing.ComparisonView;
import vn.emc.reconciliation.comparison.ComparedField;
import vn.emc.reconciliation.comparison.FindingClass;
import vn.emc.reconciliation.effect.Effect;
import vn.emc.reconciliation.effect.Indicator;
import vn.emc.reconciliation.paper.Paper;
import vn.emc.reconciliation.resolution.Remedy;

/** The figures of the minutes. */
@Component
@RequiredArgsConstructor
class MinutesTables {
    private final MessageSource messages;
    private final MinutesText text = new MinutesText();

    List<Paper.Block> data(Minutes minutes) {
        var extract = minutes.extract();
        var list = minutes.list();
        var manifest = Objects.requireNonNull(extract.manifest());
        var read = list.result();
        var files = manifest.files().stream()
                .flatMap(file -> Stream.of(
                        List.of(file.name(), file.sha256(), MinutesText.number(file.rows())),
                        List.of(text.of("data.csv", file.name()), file.csvSha256(), MinutesText.number(file.rows()))))
                .toList();
        return List.of(
                new Paper.Heading(text.of("data")),
                new Paper.Text(text.of(
                        "data.extract", String.valueOf(extract.number()), MinutesText.moment(manifest.cutOff()))),
                new Paper.Table(
                        text.of("data.files"),
                        2,
                        List.of(text.of("data.file"), text.of("data.hash"), text.of("data.rows")),
                        files),
                new Paper.Text(text.of(
                        "data.list",
                        String.valueOf(list.number()),
                        list.name(),
                        MinutesText.number(read == null ? 0 : read.rows()),
                        list.sha256())));
    }

    List<Paper.Block> result(Minutes minutes) {
        var result = Objects.requireNonNull(minutes.comparison().result());
        var blocks = new ArrayList<Paper.Block>();
        blocks.add(new Paper.Heading(text.of("result")));
        var classes = new ArrayList<List<String>>();
        result.classes().stream()
                .filter(each -> each.dossiers() > 0)
                .map(each -> List.of(
                        word("finding.class." + each.kind()),
                        MinutesText.number(each.dossiers()),
                        MinutesText.number(each.emc()),
                        MinutesText.number(each.local())))
                .forEach(classes::add);
        classes.add(List.of(
                text.of("result.total"),
                MinutesText.number(result.classes().stream()
                        .mapToLong(ComparisonView.OfClass::dossiers)
                        .sum()),
                MinutesText.number(result.emc().total()),
                MinutesText.number(result.local().total())));
        blocks.add(new Paper.Table(
                text.of("result.classes", String.valueOf(minutes.comparison().number())),
                1,
                List.of(
                        text.of("result.class"),
                        text.of("result.dossiers"),
                        text.of("result.emc"),
                        text.of("result.unit")),
                classes));
        var fields = result.fields().stream()
                .filter(each -> each.dossiers() > 0)
                .map(each -> List.of(word("finding.field." + each.field()), MinutesText.number(each.dossiers())))
                .toList();
        if (!fields.isEmpty()) {
            blocks.add(new Paper.Table(
                    text.of("result.fields"), 1, List.of(text.of("result.field"), text.of("result.dossiers")), fields));
        }
        if (result.causes().isEmpty()) {
            blocks.add(new Paper.Text(text.of("result.same")));
        } else {
            blocks.add(new Paper.Text(text.of("result.causes")));
            blocks.add(new Paper.Points(result.causes().stream()
                    .map(ComparisonView.OfCause::sentence)
                    .toList()));
        }
        return blocks;
    }

    List<Paper.Block> remedies(Minutes minutes) {
        var blocks = new ArrayList<Paper.Block>();
        blocks.add(new Paper.Heading(text.of("remedies")));
        var rows = remedyRows(minutes);
        if (rows.isEmpty()) {
            blocks.add(new Paper.Text(text.of("remedies.none")));
        } else {
            blocks.add(new Paper.Table(
                    text.of("remedies.classes"),
                    4,
                    List.of(
                            text.of("remedies.point"),
                            text.of("result.dossiers"),
                            text.of("remedies.remedy"),
                            text.of("remedies.reason")),
                    rows));
        }
        var findings = minutes.resolutions().findings().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> List.of(
                        String.valueOf(each.getKey()),
                        word("finding.class." + each.getValue().kind()),
                        word("remedy." + each.getValue().remedy()),
                        each.getValue().reason()))
                .toList();
        if (!findings.isEmpty()) {
            blocks.add(new Paper.Table(
                    text.of("remedies.findings"),
                    4,
                    List.of(
                            text.of("remedies.finding"),
                            text.of("result.class"),
                            text.of("remedies.remedy"),
                            text.of("remedies.reason")),
                    findings));
        }
        return blocks;
    }

    private List<List<String>> remedyRows(Minutes minutes) {
        var result = Objects.requireNonNull(minutes.comparison().result());
        var rows = new ArrayList<List<String>>();
        result.classes().stream()
                .filter(each -> each.dossiers() > 0 && !Remedy.of(each.kind()).isEmpty())
                .map(each -> remedy(minutes, each.kind(), null, word("finding.class." + each.kind()), each.dossiers()))
                .forEach(rows::add);
        result.fields().stream()
                .filter(each -> each.dossiers() > 0)
                .map(each -> remedy(
                        minutes,
                        FindingClass.FIELD_DIFF,
                        each.field(),
                        text.of("remedies.field", word("finding.field." + each.field())),
                        each.dossiers()))
                .forEach(rows::add);
        return rows;
    }

    private List<String> remedy(
            Minutes minutes, FindingClass kind, @Nullable ComparedField field, String point, long dossiers) {
        return minutes.resolutions()
                .of(kind, field)
                .map(resolution -> List.of(
                        point,
                        MinutesText.number(dossiers),
                        word("remedy." + resolution.remedy()),
                        resolution.reason()))
                .orElseGet(() -> List.of(point, MinutesText.number(dossiers), text.of("remedies.open"), ""));
    }

    List<Paper.Block> indicators(Minutes minutes) {
        var rows = minutes.effect().total().entrySet().stream()
                .filter(each -> each.getKey() != Indicator.B8)
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(each -> row(each.getKey().name(), each.getValue()))
                .toList();
        return List.of(
                new Paper.Heading(text.of("indicators")),
                new Paper.Table(
                        text.of("indicators.table"),
                        1,
                        List.of(
                                text.of("indicators.indicator"),
                                text.of("indicators.before"),
                                text.of("indicators.promised")),
                        rows));
    }

    private List<String> row(String indicator, Effect.Moments moments) {
        return List.of(indicator, text.fraction(moments.before()), text.fraction(moments.promised()));
    }

    private String word(String key) {
        return messages.getMessage(key, null, MinutesText.VIETNAMESE);
    }
}
