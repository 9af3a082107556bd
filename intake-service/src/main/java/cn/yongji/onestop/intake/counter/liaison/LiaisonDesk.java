package cn.yongji.onestop.intake.counter.liaison;

import static com.mongodb.client.model.Filters.eq;

import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.platform.aggregate.AggregateExists;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Asked;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.aggregate.Outcome;
import cn.yongji.onestop.platform.aggregate.Stored;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Keeps who the contact of a project is, and who was trained. */
final class LiaisonDesk {
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

    /** Names the contact of a project. */
    public Outcome.Done<Liaisons, Void> name(String projectId, Asked<Liaisons> asked, Liaisons.Liaison liaison) {
        var id = Liaisons.idOf(projectId);
        if (liaisons.find(id).isEmpty()) {
            try {
                return liaisons.create(id, asked, new Liaisons(projectId, List.of(liaison)), List.of());
            } catch (AggregateExists _) {
                // Named by somebody else at the same moment: this one comes after it.
            }
        }
        return liaisons.<Void>change(
                        id, asked, stored -> Decision.changed(stored.state().naming(liaison)))
                .done();
    }

    /** Writes a training down. */
    public Outcome.Done<Training, Void> hold(Asked<Training> asked, Training training) {
        return trainings.create(Ids.next(), asked, training, List.of());
    }

    /** Adds who came. */
    public Outcome.Done<Training, Void> attended(
            String trainingId, Asked<Training> asked, List<Training.Attendee> more) {
        return trainings
                .<Void>change(
                        trainingId,
                        asked,
                        stored -> Decision.changed(stored.state().attendedBy(more)))
                .done();
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
        return trainings.find(eq(TrainingDocuments.PROJECTS, projectId), Sorts.ascending("_id"), TRAININGS);
    }
}
