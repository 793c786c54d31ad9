package vn.emc.account.lists;

import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import jakarta.servlet.MultipartConfigElement;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.servlet.MultipartConfigFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;
import vn.emc.imports.ImportJobs;
import vn.emc.imports.ImportStates;

@Configuration(proxyBeanMethods = false)
class ListsConfiguration {
    /** Twenty files of the largest size are more than anybody has; the disk has to hold what is being uploaded. */
    private static final DataSize MOST_BYTES = DataSize.ofGigabytes(1);

    @Bean
    ListFiles listFiles(@Value("${emc.account.data-dir}") Path folder) {
        return new ListFiles(folder.toAbsolutePath());
    }

    @Bean
    ImportStates importStates(JdbcClient database, Clock clock) {
        return new ImportStates(database, clock, "account_list");
    }

    @Bean
    CustomTask<Void> readImport(ImportStates states, ListReading reading) {
        return new ImportJobs(states, reading).task();
    }

    /** Before the first request and the first job of this process. */
    @Bean
    SmartInitializingSingleton sweepingLeftFiles(ListFiles files, AccountLists lists) {
        return () -> files.sweep(lists.underWay());
    }

    /** Files go to our own folder at once, never to the machine's common one. */
    @Bean
    MultipartConfigElement multipartConfigElement(ListFiles files, @Value("${emc.account.data-dir}") Path folder) {
        var multipart = new MultipartConfigFactory();
        multipart.setLocation(ListFiles.arriving(folder.toAbsolutePath()).toString());
        multipart.setFileSizeThreshold(DataSize.ofBytes(0));
        multipart.setMaxFileSize(DataSize.ofBytes(ListReading.LIMITS.fileBytes()));
        multipart.setMaxRequestSize(MOST_BYTES);
        return multipart.createMultipartConfig();
    }
}
