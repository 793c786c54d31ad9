package vn.emc.reporting.quality;

import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.ResultSetExtractor;

/** Counts the statements that read. */
class CountingTemplate extends JdbcTemplate {
    private final AtomicInteger statements = new AtomicInteger();

    CountingTemplate(DataSource source) {
        super(source);
    }

    /** What is done in the meantime. */
    interface Doing {
        void run() throws Exception;
    }

    int statementsOf(Doing doing) throws Exception {
        var before = statements.get();
        doing.run();
        return statements.get() - before;
    }

    @Override
    public <T extends @Nullable Object> T query(
            PreparedStatementCreator creator,
            @Nullable PreparedStatementSetter setter,
            ResultSetExtractor<T> extractor) {
        statements.incrementAndGet();
        return super.query(creator, setter, extractor);
    }
}
