package cn.yongji.onestop.intake.counter.liaison;

import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Stored;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A training in JSON. */
@Schema(name = "Training", description = "项目专干业务培训会。")
record TrainingView(
        String trainingId,
        String title,
        LocalDate heldOn,
        String place,
        List<String> topics,
        @Schema(description = "发放的资料") List<String> handouts,
        List<AttendeeBody> attendees,
        Instant recordedAt,
        String recordedBy) {

    /** Who came, for which project. */
    @Schema(name = "Attendee")
    record AttendeeBody(
            @NotBlank @Size(max = 100) String projectId,
            @NotBlank @Size(max = 50) String name) {}

    /** Records a training. */
    @Schema(name = "RecordTraining", description = "记录培训会及签到。")
    record Holding(
            @NotBlank @Size(max = 200) String title,
            LocalDate heldOn,
            @NotBlank @Size(max = 200) String place,
            @Size(min = 1, max = 50) List<@NotBlank @Size(max = 200) String> topics,
            @Size(max = 50) List<@NotBlank @Size(max = 200) String> handouts,
            @Size(max = 500) List<@Valid AttendeeBody> attendees) {
        Training training(Command command) {
            return new Training(
                            title.strip(),
                            heldOn,
                            place.strip(),
                            topics,
                            handouts,
                            List.of(),
                            command.at(),
                            command.actor())
                    .attendedBy(TrainingView.attendees(attendees, command));
        }
    }

    /** Adds to the list of who came. */
    @Schema(name = "AddAttendees", description = "补记签到；已在名单上的不重复。")
    record Adding(@Size(min = 1, max = 500) List<@Valid AttendeeBody> attendees) {}

    static List<Training.Attendee> attendees(List<AttendeeBody> bodies, Command command) {
        return bodies.stream()
                .map(it -> new Training.Attendee(it.projectId(), it.name().strip(), command.at(), command.actor()))
                .toList();
    }

    static TrainingView of(Stored<Training> stored) {
        var training = stored.state();
        return new TrainingView(
                stored.id(),
                training.title(),
                training.heldOn(),
                training.place(),
                training.topics(),
                training.handouts(),
                training.attendees().stream()
                        .map(it -> new AttendeeBody(it.projectId(), it.name()))
                        .toList(),
                training.recordedAt(),
                training.recordedBy());
    }
}
