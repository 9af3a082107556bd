package cn.yongji.onestop.platform.aggregate;

import static com.mongodb.client.model.Filters.eq;

import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.platform.trouble.OneByOne;
import cn.yongji.onestop.platform.trouble.Trouble;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * All aggregates of one kind. What is asked of the same aggregate at the same moment is folded together and written
 * once, so sixteen departments that decide on one case cost a write or two and never see each other. Between instances
 * the version decides: who loses the race reads again and folds again.
 *
 * <p>A remembered state may be old. An old state never refuses anybody: only a change is written from memory, and the
 * guard proves it right; everything else is decided on a state just read.
 */
public final class AggregateStore<S> {
    private static final int LANES = 512;
    private static final int ATTEMPTS = 20;
    private static final int OUTBOX_LIMIT = 500;
    private static final int RENEWED_AT_ONCE = 200;

    private final AtRest<S> atRest;
    private final MongoCollection<Document> documents;
    private final Outbox outbox;
    private final JsonMapper json;
    private final Cache<String, Remembered<S>> remembered;
    private final ReentrantLock[] lanes =
            Stream.generate(ReentrantLock::new).limit(LANES).toArray(ReentrantLock[]::new);
    private final Map<String, List<Operation<S, ?>>> waiting = new ConcurrentHashMap<>();

    AggregateStore(
            AtRest<S> atRest,
            MongoCollection<Document> documents,
            Outbox outbox,
            JsonMapper json,
            int rememberedAtMost) {
        this.atRest = atRest;
        this.documents = documents;
        this.outbox = outbox;
        this.json = json;
        this.remembered = Caffeine.newBuilder().maximumSize(rememberedAtMost).build();
        var unique = new IndexOptions().unique(true).sparse(true);
        documents.createIndex(Indexes.ascending(Remembered.CREATED_KEY), unique);
        documents.createIndex(Indexes.ascending(Remembered.OUTBOX_AT, "_id"), new IndexOptions().sparse(true));
        if (atRest.conceals()) documents.createIndex(Indexes.ascending(Remembered.CONCEALED_WITH, "_id"));
        outbox.watch(documents);
    }

    /** Makes an index on fields of the document; those of the state are named {@code state.x}. */
    public AggregateStore<S> withIndex(Bson keys) {
        documents.createIndex(keys);
        return this;
    }

    /** As {@link #withIndex(Bson)}, with options. */
    public AggregateStore<S> withIndex(Bson keys, IndexOptions options) {
        documents.createIndex(keys, options);
        return this;
    }

    /** Reads one, as it is now. */
    public Optional<Stored<S>> find(String id) {
        return Optional.ofNullable(load(id)).map(Remembered::stored);
    }

    /** One as this instance last wrote it, or else as it is now: not older than what this instance has just written. */
    public Optional<Stored<S>> recall(String id) {
        var memory = remembered.getIfPresent(id);
        return memory == null ? find(id) : Optional.of(memory.stored());
    }

    /** Reads those that match; always with a limit. */
    public List<Stored<S>> find(Bson filter, Bson sort, int limit) {
        return documents
                .find(filter)
                .sort(sort)
                .limit(limit)
                .map(document -> Remembered.fromDocument(document, atRest).stored())
                .into(new ArrayList<>());
    }

    /** Reads a document of this store that was found by other means. */
    public Stored<S> stored(Document document) {
        return Remembered.fromDocument(document, atRest).stored();
    }

    /** The answer that the command got before, if this is a repetition of one that created an aggregate. */
    public Optional<Answer> replayOfCreation(Command command) {
        var key = command.scopedKey();
        if (key == null) return Optional.empty();
        var document = documents.find(eq(Remembered.CREATED_KEY, key)).first();
        if (document == null) return Optional.empty();
        return Remembered.fromDocument(document, atRest).applied().stream()
                .filter(applied -> applied.key().equals(key))
                .findFirst()
                .map(applied -> applied.replayFor(command));
    }

    /**
     * Creates an aggregate, once for each key of the caller.
     *
     * @throws IdempotencyKeyReused if the key was used with another body
     * @throws AggregateExists if there is one with this identity
     */
    public Answer create(
            String id,
            Command command,
            S state,
            List<? extends EventContract> events,
            Function<Stored<S>, Answer> answer) {
        var fold = new Fold<S>(id, null);
        var told = asJson(answer.apply(fold.next(state)));
        fold.advance(state, events, command.at(), command.actor(), command.traceparent());
        var key = command.scopedKey();
        if (key != null) fold.remember(new AppliedCommand(key, command.bodyHash(), told));
        if (insert(fold.result(), key)) return told;
        return replayOfCreation(command).orElseThrow(() -> new AggregateExists(atRest.collection(), id));
    }

    /**
     * Decides on an aggregate and writes what follows from it.
     *
     * @param decide a pure function; it may run more than once
     * @param answer what the caller is told about the state after the change
     * @throws NoSuchAggregate if there is none
     * @throws AggregateBusy if the write could not be won
     */
    public <F> Result<F> change(
            String id, Command command, Function<Stored<S>, Change<S, F>> decide, Function<Stored<S>, Answer> answer) {
        return run(id, new CommandOperation<>(command, decide, answer, this::asJson));
    }

    /** A change that no client waits for: time has passed or a rule has fired. Returns whether anything changed. */
    public <F> boolean sweep(String id, Command command, Function<Stored<S>, Change<S, F>> decide) {
        var before = new boolean[1];
        Function<Stored<S>, Change<S, F>> noting = stored -> {
            var change = decide.apply(stored);
            before[0] = change instanceof Change.Apply;
            return change;
        };
        change(id, command, noting, _ -> new Answer(200, null, null, new RawJson("")));
        return before[0];
    }

    /**
     * How many a sweep found, and how many of them it changed.
     *
     * @param last the last document that was found, as it was, to go on behind it
     */
    public record Swept(int found, int changed, Optional<Document> last) {}

    /**
     * A change that time asks of many: they are read together and written together, each under its own guard. Who
     * loses the race to somebody else is decided on again alone; what cannot be decided on is left, and the others go on.
     */
    public <F> Swept sweep(
            Bson filter, Bson sort, int limit, Command command, Function<Stored<S>, Change<S, F>> decide) {
        var found = documents.find(filter).sort(sort).limit(limit).into(new ArrayList<>());
        var folds = new LinkedHashMap<String, Fold<S>>();
        var writes = new ArrayList<WriteModel<Document>>();
        var now = Date.from(Instant.now());
        OneByOne.each(found, this::named, document -> {
            var base = Remembered.fromDocument(document, atRest);
            var fold = new Fold<>(base.id(), base);
            if (base.outbox().size() > OUTBOX_LIMIT || !advanced(fold, command, decide)) return;
            writes.add(new UpdateOneModel<>(base.guard(), base.updateTo(fold, atRest, now)));
            folds.put(base.id(), fold);
        });
        var last = found.isEmpty() ? Optional.<Document>empty() : Optional.of(found.getLast());
        if (writes.isEmpty()) return new Swept(found.size(), 0, last);
        var lost = allWritten(writes) ? Set.<String>of() : notAsFolded(folds);
        folds.forEach((id, fold) -> {
            remembered.invalidate(id);
            if (!lost.contains(id) && !fold.events().isEmpty())
                outbox.offer(documents, id, fold.result().outbox());
        });
        var changed = folds.size() - lost.size();
        var again = new AtomicInteger();
        OneByOne.each(lost, id -> atRest.collection() + " " + id, id -> {
            if (sweep(id, command, decide)) again.incrementAndGet();
        });
        return new Swept(found.size(), changed + again.get(), last);
    }

    private String named(Document document) {
        return atRest.collection() + " " + document.get("_id");
    }

    /** What the database will not take is decided on again alone, where its reason is told. */
    private boolean allWritten(List<WriteModel<Document>> writes) {
        try {
            var written = documents.bulkWrite(writes, new BulkWriteOptions().ordered(false));
            return written.getMatchedCount() == writes.size();
        } catch (MongoBulkWriteException e) {
            if (Trouble.passes(e)) throw e;
            return false;
        }
    }

    private <F> boolean advanced(Fold<S> fold, Command command, Function<Stored<S>, Change<S, F>> decide) {
        if (!(decide.apply(fold.current().orElseThrow()) instanceof Change.Apply<S, F>(var state, var events))) {
            return false;
        }
        fold.advance(state, events, command.at(), command.actor(), command.traceparent());
        return true;
    }

    /**
     * Those that somebody else has written, or writes since. Two that sweep at once fold the same version, so it is the
     * identity of the event that tells whose it is; one that left the outbox already needs nobody to offer it.
     */
    private Set<String> notAsFolded(Map<String, Fold<S>> folds) {
        var other = new HashSet<>(folds.keySet());
        documents
                .find(Filters.in("_id", folds.keySet()))
                .projection(Projections.include("version", "outbox.id"))
                .forEach(document -> {
                    var id = document.getString("_id");
                    if (isAs(Objects.requireNonNull(folds.get(id)), document)) other.remove(id);
                });
        return other;
    }

    private static boolean isAs(Fold<?> fold, Document document) {
        if (document.getLong("version") != fold.result().version()) return false;
        if (fold.events().isEmpty()) return true;
        var last = fold.events().getLast().id().toString();
        return document.getList("outbox", Document.class, List.of()).stream()
                .anyMatch(entry -> last.equals(entry.getString("id")));
    }

    /**
     * Encrypts with the newest key what is still in clear or written with an older one; the version stays. Each document
     * says for itself how it was written, so a run that was broken off is taken up by the next. Returns how many are new.
     */
    public int renewConcealment() {
        if (!atRest.conceals()) return 0;
        var renewed = 0;
        var outdated = Filters.ne(Remembered.CONCEALED_WITH, atRest.key());
        var part = renewAfter(outdated);
        while (part.last().isPresent()) {
            renewed += part.changed();
            var after = Filters.gt("_id", part.last().get().getString("_id"));
            part = renewAfter(Filters.and(outdated, after));
        }
        return renewed;
    }

    private Swept renewAfter(Bson filter) {
        var found = documents
                .find(filter)
                .sort(Sorts.ascending("_id"))
                .limit(RENEWED_AT_ONCE)
                .into(new ArrayList<>());
        var writes = new ArrayList<WriteModel<Document>>();
        // One that nobody can read must not keep the others in clear.
        OneByOne.each(found, this::named, document -> {
            var base = Remembered.fromDocument(document, atRest);
            writes.add(new UpdateOneModel<>(base.guard(), base.renewal(atRest)));
        });
        if (!writes.isEmpty()) documents.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        return new Swept(
                found.size(), writes.size(), found.isEmpty() ? Optional.empty() : Optional.of(found.getLast()));
    }

    /** Applies foreign events to an aggregate that must exist. */
    public void react(
            String id,
            List<EventEnvelope> events,
            SequenceRule rule,
            BiFunction<Stored<S>, EventEnvelope, ? extends Change<S, ?>> decide) {
        BiFunction<Optional<Stored<S>>, EventEnvelope, Change<S, ?>> existing =
                (stored, event) -> decide.apply(stored.orElseThrow(() -> missing(id)), event);
        run(id, new ReactionOperation<>(events, existing, Replay.adjust(rule), false));
    }

    /** Applies foreign events to an aggregate that the first of them may create. */
    public void reactOrCreate(
            String id,
            List<EventEnvelope> events,
            SequenceRule rule,
            BiFunction<Optional<Stored<S>>, EventEnvelope, ? extends Change<S, ?>> decide) {
        run(id, new ReactionOperation<>(events, decide, Replay.adjust(rule), true));
    }

    private <R> R run(String id, Operation<S, R> operation) {
        waiting.compute(id, (_, queue) -> {
            var operations = queue == null ? new ArrayList<Operation<S, ?>>() : queue;
            operations.add(operation);
            return operations;
        });
        var lane = lanes[Math.floorMod(id.hashCode(), LANES)];
        lane.lock();
        try {
            if (!operation.finished()) {
                var batch = waiting.remove(id);
                if (batch != null) carryOut(id, batch);
            }
        } finally {
            lane.unlock();
        }
        return operation.outcome();
    }

    private void carryOut(String id, List<Operation<S, ?>> batch) {
        try {
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                if (carriedOut(id, batch)) {
                    batch.forEach(Operation::finish);
                    return;
                }
                backOff(attempt);
            }
            failAll(batch, new AggregateBusy(atRest.collection() + " " + id + " is contended"));
        } catch (RuntimeException e) {
            // The store failed under all of them: each caller is told, none is left waiting.
            remembered.invalidate(id);
            failAll(batch, e);
        }
    }

    /** Folds and writes once; false when another instance was quicker. */
    private boolean carriedOut(String id, List<Operation<S, ?>> batch) {
        var memory = remembered.getIfPresent(id);
        if (memory != null) {
            var fold = fold(id, memory, batch);
            if (batch.stream().allMatch(Operation::changing)) return written(memory, fold);
        }
        var base = load(id);
        if (base == null && batch.stream().noneMatch(Operation::creates)) throw missing(id);
        var fold = fold(id, base, batch);
        if (!fold.changed()) return true;
        return written(base, fold);
    }

    private Fold<S> fold(String id, @Nullable Remembered<S> base, List<Operation<S, ?>> batch) {
        if (base != null && base.outbox().size() > OUTBOX_LIMIT)
            throw new AggregateBusy(atRest.collection() + " " + id + " waits for the broker");
        var fold = new Fold<>(id, base);
        batch.forEach(operation -> operation.fold(fold));
        return fold;
    }

    private boolean written(@Nullable Remembered<S> base, Fold<S> fold) {
        if (base == null) return insert(fold.result(), null);
        var now = Date.from(Instant.now());
        var update = documents.updateOne(base.guard(), base.updateTo(fold, atRest, now));
        if (update.getMatchedCount() == 0) {
            remembered.invalidate(base.id());
            return false;
        }
        publish(fold.result());
        return true;
    }

    private boolean insert(Remembered<S> first, @Nullable String createdKey) {
        try {
            documents.insertOne(first.toNewDocument(atRest, createdKey, Date.from(Instant.now())));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw e;
        }
        publish(first);
        return true;
    }

    /** Hands the unpublished events on; what the relay has published already need not be carried along. */
    private void publish(Remembered<S> after) {
        var published = outbox.publishedUpTo(documents, after.id());
        var pending = after.outbox().stream()
                .filter(entry -> entry.sequence() > published)
                .toList();
        remembered.put(
                after.id(),
                new Remembered<>(
                        after.id(),
                        after.version(),
                        after.sequence(),
                        after.state(),
                        after.seen(),
                        pending,
                        after.applied(),
                        atRest.key()));
        if (!pending.isEmpty()) outbox.offer(documents, after.id(), pending);
    }

    private @Nullable Remembered<S> load(String id) {
        var document = documents.find(eq("_id", id)).first();
        return document == null ? null : Remembered.fromDocument(document, atRest);
    }

    private NoSuchAggregate missing(String id) {
        return new NoSuchAggregate(atRest.collection(), id);
    }

    private Answer asJson(Answer answer) {
        if (answer.body() instanceof RawJson) return answer;
        var text = json.writeValueAsString(answer.body());
        return new Answer(answer.status(), answer.location(), answer.etag(), new RawJson(text));
    }

    private static void failAll(List<? extends Operation<?, ?>> batch, RuntimeException reason) {
        batch.forEach(operation -> operation.fail(reason));
    }

    private static void backOff(int attempt) {
        var most = TimeUnit.MILLISECONDS.toNanos(Math.min(50, 1L << attempt));
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
    }
}
