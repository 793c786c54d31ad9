package vn.emc.reconciliation.closing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.emc.reconciliation.attachment.Attachments;
import vn.emc.reconciliation.attachment.FileStore;
import vn.emc.reconciliation.comparing.ComparisonView;
import vn.emc.reconciliation.comparing.Comparisons;
import vn.emc.reconciliation.comparing.FindingsCsv;
import vn.emc.reconciliation.comparing.LocalLists;
import vn.emc.reconciliation.csv.CsvWriter;
import vn.emc.reconciliation.effect.EffectTable;
import vn.emc.reconciliation.extract.ExtractFile;
import vn.emc.reconciliation.extract.Extracts;
import vn.emc.reconciliation.minutes.MinutesFiles;
import vn.emc.reconciliation.minutes.PaperFormat;
import vn.emc.reconciliation.minutes.Settlement;
import vn.emc.reconciliation.minutes.SigningMinutes;
import vn.emc.reconciliation.period.PeriodStep;
import vn.emc.reconciliation.workflow.Reconciliation;
import vn.emc.web.security.CurrentUser;

/** Puts together what a reconciliation leaves behind. Words in it are Vietnamese, whoever asks. */
@Component
@RequiredArgsConstructor
class ClosingDossier {
    /** Extracts beyond are named by what is in them only: they are to be had by themselves. */
    private static final long LARGEST_EXTRACT = 1L << 30;

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");

    private final Attachments attachments;
    private final PeriodStep periods;
    private final Extracts extracts;
    private final LocalLists lists;
    private final Comparisons comparisons;
    private final FindingsCsv findings;
    private final MinutesFiles minutes;
    private final SigningMinutes signed;
    private final EffectTable effects;
    private final ClosingTables tables;
    private final FileStore files;

    void write(CurrentUser user, Reconciliation one, Settlement settlement, OutputStream out) throws IOException {
        var id = one.id();
        try (var archive = new Archive(out)) {
            for (var attachment : attachments.list(user, id)) {
                archive.add("1-de-nghi/" + attachment.name(), attachments.file(attachment), attachment.sha256());
            }
            archive.json("2-thoi-gian/de-xuat.json", periods.list(user, id));
            var comparison = comparisons.one(user, id, settlement.comparison(), VIETNAMESE);
            extract(archive, user, id, comparison);
            compared(archive, user, id, comparison);
            archive.add("5-ket-luan/phuong-an.csv", csv -> tables.resolutions(settlement, new CsvWriter(csv)));
            minutes(archive, user, id);
            archive.add("5-ket-luan/dieu-chinh.csv", csv -> tables.corrections(id, new CsvWriter(csv)));
            archive.json(
                    "5-ket-luan/chi-so.json", effects.effect(id, one.details().sites()));
            archive.add("lich-su.csv", csv -> tables.history(id, new CsvWriter(csv)));
            archive.end();
        }
    }

    private void extract(Archive archive, CurrentUser user, long id, ComparisonView comparison) throws IOException {
        var manifest = Objects.requireNonNull(
                extracts.one(user, id, comparison.extract()).manifest());
        archive.json("3-trich-xuat/ban-ke.json", manifest);
        if (manifest.files().stream().mapToLong(ExtractFile::size).sum() <= LARGEST_EXTRACT) {
            for (var file : manifest.files()) {
                archive.add("3-trich-xuat/" + file.name(), files.path(file.sha256()), file.sha256());
            }
        }
    }

    private void compared(Archive archive, CurrentUser user, long id, ComparisonView comparison) throws IOException {
        var list = lists.one(user, id, comparison.localList());
        archive.add("4-so-sanh/danh-sach/" + list.name(), files.path(list.sha256()), list.sha256());
        archive.json("4-so-sanh/ket-qua.json", comparison);
        archive.add("4-so-sanh/chenh-lech.csv", out -> {
            var csv = new CsvWriter(out);
            findings.write(user, id, comparison.number(), csv, VIETNAMESE);
            csv.end();
        });
    }

    private void minutes(Archive archive, CurrentUser user, long id) throws IOException {
        for (var format : PaperFormat.values()) {
            var file = minutes.file(user, id, format);
            archive.add("5-ket-luan/" + file.name(), out -> {
                try (var in = file.content().getInputStream()) {
                    in.transferTo(out);
                }
            });
        }
        for (var copy : signed.list(user, id).reversed()) {
            var name = "5-ket-luan/da-ky/%d-phien-ban-%d-%s-%s"
                    .formatted(copy.number(), copy.version(), copy.side(), copy.name());
            archive.add(name, signed.file(copy), copy.sha256());
        }
    }
}
