package vn.emc.gateway;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The only door to the platform. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Gateway {
    private static final String EVENT_LOOPS = "reactor.netty.ioWorkerCount";

    public static void main(String[] arguments) {
        // Reactor starts four at least; where there are fewer processors, each would have less to pass on together.
        if (System.getProperty(EVENT_LOOPS) == null) {
            System.setProperty(
                    EVENT_LOOPS, Integer.toString(Runtime.getRuntime().availableProcessors()));
        }
        SpringApplication.run(Gateway.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
