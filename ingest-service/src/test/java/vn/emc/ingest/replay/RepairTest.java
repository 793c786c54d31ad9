package vn.emc.ingest.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.emc.ingest.reading.Field;
import vn.emc.ingest.replay.Repair.FieldChange;

class RepairTest {
    private static final Map<String, String> SENT = Map.of("CodeProfile", "H56/251122/0001", "Status", " 9 ");

    @Test
    void aValueIsSetWhateverItWas() {
        assertThat(repaired(Field.STATUS, new Change.Set("3"))).containsEntry("Status", "3");
        assertThat(repaired(Field.LEVEL, new Change.Set("4"))).containsEntry("Level", "4");
        assertThat(repaired(Field.STATUS, new Change.Set(""))).doesNotContainKey("Status");
    }

    @Test
    void aTextIsReplacedWhereverItOccurs() {
        assertThat(repaired(Field.CODE_PROFILE, new Change.Replace("/", "-")))
                .containsEntry("CodeProfile", "H56-251122-0001");
        assertThat(repaired(Field.DATA, new Change.Replace("/", "-"))).isEqualTo(SENT);
    }

    @Test
    void valuesAreTranslatedAndOthersStay() {
        assertThat(repaired(Field.STATUS, new Change.Translate(Map.of("9", "3"))))
                .containsEntry("Status", "3");
        assertThat(repaired(Field.STATUS, new Change.Translate(Map.of("8", "3"))))
                .isEqualTo(SENT);
        assertThat(repaired(Field.LEVEL, new Change.Translate(Map.of("", "4")))).containsEntry("Level", "4");
    }

    @Test
    void changesAreDoneOneAfterTheOther() {
        var repair = new Repair(
                List.of(
                        new FieldChange(Field.STATUS, new Change.Translate(Map.of("9", "x"))),
                        new FieldChange(Field.STATUS, new Change.Replace("x", "2"))),
                null);

        assertThat(repair.applyTo(SENT)).containsEntry("Status", "2");
        assertThat(SENT).containsEntry("Status", " 9 ");
    }

    private static Map<String, String> repaired(Field field, Change change) {
        return new Repair(List.of(new FieldChange(field, change)), null).applyTo(SENT);
    }
}
