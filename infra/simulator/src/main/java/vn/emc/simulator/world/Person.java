package vn.emc.simulator.world;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Who applies. Nobody real: the identifiers only look real, so that a search for them proves that none is kept.
 *
 * @param localId tax or id number the dossier system knows the person by; may be empty
 * @param nationalId 12-digit national id; may be empty
 * @param type 1 business, 2 citizen, 3 one-stop officer
 * @param location code of the unit in charge
 */
public record Person(String localId, String nationalId, int type, String location, String name, String phone) {
    private static final int BUSINESS = 1;
    private static final int CITIZEN = 2;
    private static final double BUSINESS_SHARE = 0.2;
    private static final double NATIONAL_ACCOUNT = 0.7;
    private static final List<String> FAMILY = List.of("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi");
    private static final List<String> MIDDLE = List.of("Văn", "Thị", "Đức", "Minh", "Ngọc", "Thanh", "Quang", "Hồng");
    private static final List<String> GIVEN = List.of("An", "Bình", "Dũng", "Hà", "Hạnh", "Long", "Nga", "Tuấn", "Yến");

    static Person random(SplittableRandom random, String location) {
        var name = pick(random, FAMILY) + " " + pick(random, MIDDLE) + " " + pick(random, GIVEN);
        var phone = "09%08d".formatted(random.nextInt(100_000_000));
        if (random.nextDouble() < BUSINESS_SHARE) {
            return new Person("01%08d".formatted(random.nextInt(100_000_000)), "", BUSINESS, location, name, phone);
        }
        var id = "0%02d%d%02d%06d"
                .formatted(random.nextInt(1, 97), random.nextInt(2), random.nextInt(50, 99), random.nextInt(1_000_000));
        return random.nextDouble() < NATIONAL_ACCOUNT
                ? new Person("", id, CITIZEN, location, name, phone)
                : new Person(id, "", CITIZEN, location, name, phone);
    }

    /** The texts that must be found nowhere behind the door. */
    public List<String> identifiers() {
        return Stream.of(localId, nationalId, phone)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    Person at(String otherLocation) {
        return new Person(localId, nationalId, type, otherLocation, name, phone);
    }

    private static String pick(SplittableRandom random, List<String> names) {
        return names.get(random.nextInt(names.size()));
    }
}
