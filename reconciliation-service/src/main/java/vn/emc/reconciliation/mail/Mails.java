package vn.emc.reconciliation.mail;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes mail in the transaction of what it tells of: what is rolled back is never told, what is committed always is. */
@Service
@RequiredArgsConstructor
public class Mails {
    private static final int SHOWN = 20;

    private final MailTable mails;
    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    /** The last about a reconciliation, newest first. Whether somebody may see it is for the caller to ask. */
    @Transactional(readOnly = true)
    public List<SentMail> last(long reconciliationId) {
        return mails.last(reconciliationId, SHOWN);
    }

    /** Has it sent, about a reconciliation. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID send(long reconciliationId, String to, String subject, String text) {
        var id = mails.add(reconciliationId, to, subject, text);
        scheduler.getObject().schedule(new TaskInstance<Void>(SendingMails.TASK, id.toString()), clock.instant());
        return id;
    }
}
