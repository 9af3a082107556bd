package cn.yongji.onestop.ledger.voice;

import cn.yongji.onestop.kernel.event.LedgerEvent;
import cn.yongji.onestop.platform.aggregate.AggregateExists;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.AggregateStores;
import cn.yongji.onestop.platform.aggregate.Command;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Tells what the ledger concludes. A fact is kept with its subject until the broker has it ({@code onestop.ledger}), and comes back
 * from there as the facts of all services do: as the next entry of the ledger of its project, or of that of the city.
 */
@Component
public final class LedgerVoice {
    private final AggregateStore<Topic> topics;

    LedgerVoice(AggregateStores stores) {
        this.topics = stores.of(Topic.MAPPING);
    }

    /**
     * Tells a fact, once: who is stopped and tells it again changes nothing. Any number of instances may do so at once.
     *
     * @param subject what it is about: the same finding has the same one, however often and by whomever it is found
     * @param number of the fact among those about this subject, from 1
     * @param at when it was found
     * @param rule what found it; stands as the actor of the entry
     * @return whether it is told for the first time
     * @throws IllegalStateException if an earlier fact about the subject was not told
     */
    public boolean tell(String subject, long number, LedgerEvent fact, Instant at, String rule) {
        var command = Command.ofRule(rule, at);
        begin(subject, command);
        var settled = topics.settle(subject, command, it -> it.state().tell(number, fact));
        if (settled.now().state().told() < number)
            throw new IllegalStateException(subject + ": fact " + number + " would come before an earlier one");
        return settled.changed();
    }

    private void begin(String subject, Command command) {
        if (topics.recall(subject).isPresent()) return;
        try {
            topics.create(subject, command, Topic.NEW);
        } catch (AggregateExists _) {
            // Another instance found the same at the same moment.
        }
    }
}
