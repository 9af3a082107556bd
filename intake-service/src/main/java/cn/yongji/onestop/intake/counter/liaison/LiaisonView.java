package cn.yongji.onestop.intake.counter.liaison;

import cn.yongji.onestop.kernel.id.Telephone;
import cn.yongji.onestop.platform.aggregate.Stored;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The liaisons of a project in JSON. */
@Schema(name = "Liaisons", description = "项目专干：现任、历任及其参加的培训。电话仅项目单位、代办员、窗口和专班可见全号。")
record LiaisonView(
        String projectId,
        @Nullable PersonView current,
        @Schema(description = "现任专干已参加培训") boolean trained,
        @Schema(description = "历任，先后为序") List<PersonView> named,
        List<AttendedView> trainings) {

    /** One liaison. */
    @Schema(name = "Liaison")
    record PersonView(String name, String phone, Instant namedAt, String namedBy) {
        static PersonView of(Liaisons.Liaison it, boolean whole) {
            return new PersonView(it.name(), whole ? it.phone() : it.maskedPhone(), it.namedAt(), it.namedBy());
        }
    }

    /** A training that somebody attended for the project. */
    @Schema(name = "AttendedTraining")
    record AttendedView(String trainingId, String title, LocalDate heldOn, List<String> attendees) {}

    /** Names a liaison. */
    @Schema(name = "NameLiaison", description = "确定项目专干；更换时前任保留在记录中。")
    record Naming(
            @NotBlank @Size(max = 50) String name,

            @Schema(description = "手机、固定电话（可带分机）、400 电话；+86、空格、连字符均可")
            Telephone phone) {}

    static LiaisonView of(Liaisons liaisons, List<Stored<Training>> trainings, boolean whole) {
        var project = liaisons.projectId();
        var current = liaisons.current();
        return new LiaisonView(
                project,
                current.map(it -> PersonView.of(it, whole)).orElse(null),
                current.filter(it -> trainings.stream()
                                .anyMatch(training -> training.state().attended(project, it.name())))
                        .isPresent(),
                liaisons.named().stream().map(it -> PersonView.of(it, whole)).toList(),
                trainings.stream().map(it -> attended(it, project)).toList());
    }

    private static AttendedView attended(Stored<Training> stored, String project) {
        var training = stored.state();
        return new AttendedView(
                stored.id(),
                training.title(),
                training.heldOn(),
                training.attendees().stream()
                        .filter(it -> it.projectId().equals(project))
                        .map(Training.Attendee::name)
                        .toList());
    }
}
