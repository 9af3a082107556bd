package cn.yongji.onestop.intake.papers.project.domain;

import cn.yongji.onestop.kernel.id.ProjectCode;
import cn.yongji.onestop.kernel.id.TrackingNumber;
import java.time.LocalDate;
import java.util.Optional;

/** Why a command on a project is refused. */
public sealed interface ProjectRefusal {
    /** The version of the catalogue that the project is handled by stands against it. */
    sealed interface OfCatalogue extends ProjectRefusal {}

    /** The check digit of the unit's code holds: there is nothing to confirm. */
    record UnitCodeSound(String uscc) implements ProjectRefusal {}

    /** 开工 was reported before; a report is not taken back by another. */
    record WorksBegunBefore(LocalDate begunOn) implements ProjectRefusal {}

    /** There is no start of works 开工 to correct. */
    record WorksNotReported() implements ProjectRefusal {}

    /** 无施工许可不得开工 (建筑法 art. 7): M36 is not granted. */
    record PermitMissing() implements ProjectRefusal {}

    /** The works cannot have begun on that day: it has not come, or the project was not open yet. */
    record NoDayOfWorks(LocalDate from, LocalDate to) implements ProjectRefusal {}

    /** A clerk has confirmed it before. */
    record UnitCodeConfirmedBefore(String confirmedBy, String reason) implements ProjectRefusal {}

    /**
     * 项目代码已建档: one code is one project.
     *
     * @param project the first with it
     */
    record CodeTaken(ProjectCode code, String project, Optional<TrackingNumber> number) implements ProjectRefusal {}

    /** The plan was made from facts that have changed since. */
    record FactsMoved(int planned, int current) implements ProjectRefusal {}

    /** The project went over to another version of the catalogue while the plan was made; it is handled by that one. */
    record OtherCatalogue(String pinned, String wanted) implements OfCatalogue {}

    /** There is no plan yet, or it is by that version already: there is nothing to move. */
    record NothingToMove(String wanted) implements OfCatalogue {}

    /** What moving changes is no longer what was agreed to. */
    record DifferenceMoved(String agreed, String current) implements OfCatalogue {}
}
