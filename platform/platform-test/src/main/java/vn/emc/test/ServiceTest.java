package vn.emc.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/**
 * The whole service on a random port, with the real PostgreSQL 18 and Kafka, test secrets and the {@link TestIssuer}. What
 * a test sets itself ({@code @TestPropertySource}, {@code @DynamicPropertySource}) wins.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
public @interface ServiceTest {
    /** How the name of this context's own, empty database begins; empty for a service without one. */
    String database() default "";

    Broker broker() default Broker.SHARED;

    /** Which Kafka broker the context gets. */
    enum Broker {
        /** The one of this JVM, with what earlier contexts left in its topics. */
        SHARED,
        /** An empty one of its own; a {@link BrokerOutage} bean makes it unreachable. Costs seconds. */
        OWN,
        /** None is started. */
        NONE
    }
}
