package vn.emc.e2e;

import java.time.Instant;
import vn.emc.simulator.world.Person;
import vn.emc.simulator.world.SimulatedEvent;
import vn.emc.simulator.world.SimulatedSite;

/** Events that a test spells out. */
final class Events {
    /** Nobody's, and no service's test data either: found anywhere behind the door, they are a leak. */
    static final Person CITIZEN = new Person("", "079186753091", 2, "H56.01", "Trần Thị Kiểm Thử", "0986753094");

    static final Person BUSINESS = new Person("8675309217", "", 1, "H56.01", "Công ty Kiểm Thử", "0986753096");

    private Events() {}

    static SimulatedEvent received(SimulatedSite site, String codeProfile) {
        return event(site, codeProfile, SimulatedEvent.RECEIVED, CITIZEN, "");
    }

    static SimulatedEvent withPersonalData(SimulatedSite site, String codeProfile, Person person) {
        var text = "Người nộp " + person.name() + ", CCCD " + person.nationalId() + ", MST " + person.localId()
                + ", điện thoại " + person.phone();
        return event(site, codeProfile, SimulatedEvent.RECEIVED, person, text);
    }

    private static SimulatedEvent event(
            SimulatedSite site, String codeProfile, int status, Person person, String data) {
        return new SimulatedEvent(
                codeProfile + "/" + status,
                site.siteId(),
                codeProfile,
                "1.001193",
                "Đăng ký khai sinh",
                status,
                1,
                null,
                4,
                0,
                0,
                data,
                person,
                Instant.EPOCH);
    }
}
