package vn.emc.reconciliation.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.emc.reconciliation.comparison.ComparedField;
import vn.emc.reconciliation.comparison.FindingClass;

/**
 * All that is decided of a comparison's findings, as of one version.
 *
 * @param version grows with every change; 0 before the first
 * @param classes of classes and fields
 * @param findings of single findings, which go before
 */
public record Resolutions(int version, List<Resolution> classes, Map<Integer, Resolution> findings) {
    public Resolutions {
        classes = List.copyOf(classes);
        findings = Map.copyOf(findings);
    }

    public static Resolutions of(int version, List<Resolution> all) {
        return new Resolutions(
                version,
                all.stream().filter(each -> each.finding() == null).toList(),
                all.stream()
                        .filter(each -> each.finding() != null)
                        .collect(Collectors.toMap(
                                each -> Optional.ofNullable(each.finding()).orElseThrow(), Function.identity())));
    }

    /** What is decided of a class, or of a field of {@link FindingClass#FIELD_DIFF}. */
    public Optional<Resolution> of(FindingClass kind, @Nullable ComparedField field) {
        return classes.stream().filter(each -> each.isAbout(kind, field)).findFirst();
    }

    /** What is still to be decided of what a comparison found. */
    public List<OpenPoint> open(Map<FindingClass, Long> dossiers, Map<ComparedField, Long> fields) {
        var open = new ArrayList<OpenPoint>();
        for (var kind : FindingClass.values()) {
            var count = dossiers.getOrDefault(kind, 0L);
            if (count > 0 && !Remedy.of(kind).isEmpty() && of(kind, null).isEmpty()) {
                open.add(new OpenPoint(kind, null, count));
            }
        }
        for (var field : ComparedField.values()) {
            var count = fields.getOrDefault(field, 0L);
            if (count > 0 && of(FindingClass.FIELD_DIFF, field).isEmpty()) {
                open.add(new OpenPoint(FindingClass.FIELD_DIFF, field, count));
            }
        }
        return open;
    }
}
