package vn.emc.ingest.replay;

import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.emc.ingest.publish.EventPublisher;
import vn.emc.ingest.sites.Sites;

@Configuration(proxyBeanMethods = false)
class ReplayConfiguration {
    @Bean
    Parcels parcels(JdbcTemplate database, EventPublisher publisher) {
        return new Parcels(database, publisher::publish);
    }

    @Bean
    ReplayJob replayJob(Replays replays, Replaying replaying, Parcels parcels, DryRunDossiers dossiers, Sites sites) {
        return new ReplayJob(replays, replaying, parcels, dossiers, sites);
    }

    @Bean
    CustomTask<Void> replayRejections(ReplayJob job) {
        return job.task();
    }
}
