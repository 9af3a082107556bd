package cn.yongji.onestop.platform.digest;

import cn.yongji.onestop.kernel.digest.DigestKind;
import cn.yongji.onestop.kernel.digest.DigestLine;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Walked;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** What a service lists each night of one kind. */
public interface DigestSource {
    DigestKind kind();

    /** Everything that the service holds of the kind. */
    void each(Consumer<HeldAggregate> held);

    /** All aggregates of a store: a service only says whose they are, how they look, and which of them are open. */
    static <S> DigestSource of(
            DigestKind kind,
            AggregateStore<S> store,
            Function<S, String> project,
            Function<S, SortedMap<String, String>> view,
            Predicate<S> open) {
        return new DigestSource() {
            @Override
            public DigestKind kind() {
                return kind;
            }

            @Override
            public void each(Consumer<HeldAggregate> held) {
                store.walk(it -> held.accept(held(it)));
            }

            private HeldAggregate held(Walked<S> it) {
                var state = it.state();
                var line = new DigestLine(it.id(), project.apply(state), it.sequence(), view.apply(state));
                return new HeldAggregate(line, open.test(state), it.changedAt());
            }
        };
    }
}
