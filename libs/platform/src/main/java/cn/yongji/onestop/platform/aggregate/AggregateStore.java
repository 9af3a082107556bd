package cn.yongji.onestop.platform.aggregate;

import static com.mongodb.client.model.Filters.eq;

import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.platform.written.Documents;
import com.mongodb.client.model.IndexOptions;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * All aggregates of one kind. What is asked of the same aggregate at the same moment is folded together and written
 * once, so sixteen departments that decide on one case cost a write or two and never see each other.
 *
 * <p>A remembered state may be old. An old state never refuses anybody: only a change is written from memory, and the
 * guard proves it right; everything else is decided on a state just read.
 */
public final class AggregateStore<S> {
    private final Shelf<S> shelf;
    private final Lanes<S> lanes;
    private final Sweeping<S> sweeping;
    private final KeptJson json;

    AggregateStore(Shelf<S> shelf, KeptJson json) {
        this.shelf = shelf;
        this.lanes = new Lanes<>(shelf);
        this.sweeping = new Sweeping<>(shelf);
        this.json = json;
    }

    /** Makes an index on fields of the document; those of the state are named {@code state.x}. */
    public AggregateStore<S> withIndex(Bson keys) {
        return withIndex(keys, new IndexOptions());
    }

    /** As {@link #withIndex(Bson)}, with options. */
    public AggregateStore<S> withIndex(Bson keys, IndexOptions options) {
        shelf.documents().createIndex(keys, options);
        return this;
    }

    /** Makes an index of those that have a field, in its order and then in that of their identities. */
    public AggregateStore<S> withIndexOfThoseWith(String field) {
        PresentOnly.index(shelf.documents(), field);
        return this;
    }

    /** Lets a list that only grows keep its older part beside the aggregates; nothing of it may be concealed. */
    public <T> Annex<S, T> withAnnex(Overflow<S, T> overflow) {
        return shelf.annex(overflow);
    }

    /** Reads one, as it is now. */
    public Optional<Stored<S>> find(String id) {
        return Optional.ofNullable(shelf.load(id)).map(Remembered::stored);
    }

    /** One as this instance last wrote it, or else as it is now: not older than what this instance has just written. */
    public Optional<Stored<S>> recall(String id) {
        return shelf.memory(id).map(Remembered::stored).or(() -> find(id));
    }

    /** Reads those that match; always with a limit. */
    public List<Stored<S>> find(Bson filter, Bson sort, int limit) {
        return shelf.find(filter, sort, limit).stream()
                .map(document -> shelf.form().read(document).stored())
                .toList();
    }

    /** Everything there is, in order of identity, with the number of its last event. */
    public void walk(Consumer<Walked<S>> each) {
        new StoreWalk<>(shelf).over(each);
    }

    /** Reads a document of this store that was found by other means. */
    public Stored<S> stored(Document document) {
        return shelf.form()
                .read(Documents.bytes(writer -> Documents.write(document, writer)))
                .stored();
    }

    /** What came of the command before, if this is a repetition of one that created an aggregate. */
    public <R> Optional<Outcome.Done<S, R>> createdBy(Command command) {
        var key = command.scopedKey();
        if (key == null) return Optional.empty();
        var created = shelf.first(eq(Fields.CREATED_KEY, key));
        return created == null ? Optional.empty() : told(created, key, command);
    }

    private <R> Optional<Outcome.Done<S, R>> told(Remembered<S> remembered, String key, Command command) {
        return remembered.applied().stream()
                .filter(applied -> applied.key().equals(key))
                .findFirst()
                .map(applied -> applied.replayFor(command))
                .filter(kept -> !kept.forgotten())
                .map(kept -> new Outcome.Done<>(remembered.stored(), kept.answer()));
    }

    /**
     * Creates an aggregate, once for each key of the caller.
     *
     * @throws IdempotencyKeyReused if the key was used with another body
     * @throws AggregateExists if there is one with this identity, or with a value that only one may have
     */
    public <R> Outcome.Done<S, R> create(String id, Asked<S> asked, S state, List<? extends EventContract> events) {
        var command = asked.command();
        var fold = new Fold<S>(id, null);
        var first = fold.next(state);
        var told = json.of(asked.answer().apply(first));
        fold.advance(state, events, command.at(), command.actor(), command.traceparent());
        var key = command.scopedKey();
        fold.created(key == null ? null : AppliedCommand.of(key, command, told));
        if (shelf.insert(fold.result())) return new Outcome.Done<>(first, told);
        return this.<R>createdBy(command).orElseThrow(() -> exists(id));
    }

    /**
     * Creates an aggregate that no client waits for.
     *
     * @throws AggregateExists if there is one with this identity
     */
    public void create(String id, Command command, S state) {
        var fold = new Fold<S>(id, null);
        fold.advance(state, List.of(), command.at(), command.actor(), command.traceparent());
        if (!shelf.insert(fold.result())) throw exists(id);
    }

    /**
     * Decides on an aggregate for a client and writes what follows from it.
     *
     * @param decide a pure function; it may run more than once
     * @throws NoSuchAggregate if there is none
     * @throws ValueTaken if a unique index says that another one has what this one is to have
     * @throws AggregateBusy if the write could not be won
     */
    public <R> Outcome<S, R> change(String id, Asked<S> asked, Function<Stored<S>, Decision<S, R>> decide) {
        return lanes.run(id, new AskedOperation<>(asked, decide, json));
    }

    /** What came of the command before, if this aggregate remembers it. */
    public <R> Optional<Outcome.Done<S, R>> changedBy(String id, Command command) {
        var key = command.scopedKey();
        return key == null
                ? Optional.empty()
                : Optional.ofNullable(shelf.load(id)).flatMap(it -> told(it, key, command));
    }

    /** A change that no client waits for: time has passed or a rule has fired. What it refuses is left as it is. */
    public Settled<S> settle(String id, Command command, Function<Stored<S>, ? extends Decision<S, ?>> decide) {
        return lanes.run(id, new RuleOperation<>(command, decide));
    }

    /** A change that time asks of many, read together and written together; see {@link Sweeping}. */
    public Swept sweep(
            Bson filter, Bson sort, int limit, Command command, Function<Stored<S>, ? extends Decision<S, ?>> decide) {
        var found = shelf.find(filter, sort, limit);
        return sweeping.over(
                found, command, decide, id -> settle(id, command, decide).changed());
    }

    /** See {@link KeyRenewal}; returns how many documents are new. */
    public int renewConcealment() {
        return KeyRenewal.of(shelf);
    }

    /** See {@link FoundByRenewal}; returns how many documents are new. */
    public int renewFoundBy() {
        return FoundByRenewal.of(shelf);
    }

    /** Applies foreign events to an aggregate that must exist. */
    public void react(
            String id,
            List<EventEnvelope> events,
            SequenceRule rule,
            BiFunction<Stored<S>, EventEnvelope, ? extends Decision<S, ?>> decide) {
        BiFunction<Optional<Stored<S>>, EventEnvelope, Decision<S, ?>> existing =
                (stored, event) -> decide.apply(stored.orElseThrow(() -> shelf.missing(id)), event);
        lanes.run(id, new ReactionOperation<>(events, existing, Replay.adjust(rule), false));
    }

    /** Applies foreign events to an aggregate that the first of them may create. */
    public void reactOrCreate(
            String id,
            List<EventEnvelope> events,
            SequenceRule rule,
            BiFunction<Optional<Stored<S>>, EventEnvelope, ? extends Decision<S, ?>> decide) {
        lanes.run(id, new ReactionOperation<>(events, decide, Replay.adjust(rule), true));
    }

    private AggregateExists exists(String id) {
        return new AggregateExists(shelf.atRest().collection(), id);
    }
}
