package cn.yongji.onestop.ledger.log.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A store before and behind each of whose operations something else may happen. */
record SteppedStore(LogStore kept, Runnable step) implements LogStore {
    private <T> T between(Supplier<T> operation) {
        step.run();
        var result = operation.get();
        step.run();
        return result;
    }

    private void between(Runnable operation) {
        step.run();
        operation.run();
        step.run();
    }

    @Override
    public Optional<Batch> last() {
        return between(kept::last);
    }

    @Override
    public boolean insert(Batch batch) {
        return between(() -> kept.insert(batch));
    }

    @Override
    public String sign(long first, String note) {
        return between(() -> kept.sign(first, note));
    }

    @Override
    public void grow(TileGrowth growth) {
        between(() -> kept.grow(growth));
    }

    @Override
    public void serve(long first) {
        between(() -> kept.serve(first));
    }

    @Override
    public void mark(Run run, long leaf) {
        between(() -> kept.mark(run, leaf));
    }

    @Override
    public void apply(long first) {
        between(() -> kept.apply(first));
    }

    @Override
    public List<Pending> pending(int most) {
        return between(() -> kept.pending(most));
    }

    @Override
    public boolean isLogged(String project, int segment) {
        return between(() -> kept.isLogged(project, segment));
    }
}
