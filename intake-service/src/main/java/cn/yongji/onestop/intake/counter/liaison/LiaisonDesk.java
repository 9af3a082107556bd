package cn.yongji.onestop.intake.counter.liaison;

import static com.mongodb.client.model.Filters.eq;

import cn.yongji.onestop.intake.counter.liaison.domain.Liaisons;
import cn.yongji.onestop.intake.counter.liaison.domain.Training;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.platform.aggregate.AggregateExists;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.aggregate.Result;
import cn.yongji.onestop.platform.aggregate.Stored;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;

/** Keeps who the contact of a project is, and who was trained. */
public final class LiaisonDesk {
    private static final int TRAININGS = 200;

    private final AggregateStore<Liaisons> liaisons;
    private final AggregateStore<Training> trainings;

    LiaisonDesk(AggregateStore<Liaisons> liaisons, AggregateStore<Training> trainings) {
        this.liaisons = liaisons;
        this.trainings = trainings;
    }

    public Liaisons of(String projectId) {
        return liaisons.find(Liaisons.idOf(projectId))
                .map(Stored::state)
                .orElseGet(() -> new Liaisons(projectId, List.of()));
    }

    public Answer name(
            String projectId, Command command, Liaisons.Liaison liaison, Function<Stored<Liaisons>, Answer> answer) {
        var id = Liaisons.idOf(projectId);
        if (liaisons.find(id).isEmpty()) {
            try {
                return liaisons.create(id, command, new Liaisons(projectId, List.of(liaison)), List.of(), answer);
            } catch (AggregateExists _) {
                // Named by somebody else at the same moment: this one comes after it.
            }
        }
        return done(liaisons.<String>change(
                id, command, stored -> Decision.changed(stored.state().naming(liaison)), answer));
    }

    public Answer hold(Command command, Training training, Function<Stored<Training>, Answer> answer) {
        return trainings.create(Ids.next(), command, training, List.of(), answer);
    }

    public Answer attended(
            String trainingId,
            Command command,
            List<Training.Attendee> more,
            Function<Stored<Training>, Answer> answer) {
        return done(trainings.<String>change(
                trainingId, command, stored -> Decision.changed(stored.state().attendedBy(more)), answer));
    }

    public Optional<Stored<Training>> training(String trainingId) {
        return trainings.find(trainingId);
    }

    /** The newest first, from before a given one. */
    public List<Stored<Training>> trainings(Optional<String> before, int limit) {
        var filter = new Document();
        before.ifPresent(id -> filter.append("_id", new Document("$lt", id)));
        return trainings.find(filter, Sorts.descending("_id"), limit);
    }

    /** Those that somebody attended for a project. */
    public List<Stored<Training>> trainingsFor(String projectId) {
        return trainings.find(eq("state.projects", projectId), Sorts.ascending("_id"), TRAININGS);
    }

    private static Answer done(Result<String> result) {
        return switch (result) {
            case Result.Done<String>(var answer) -> answer;
            case Result.Refused<String>(var refusal) -> throw new IllegalStateException(refusal);
        };
    }
}
