package cn.yongji.onestop.approval.coordination;

import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import cn.yongji.onestop.platform.written.WrittenNames;

/** The written names of what coordination tells departments. */
public final class CoordinationMapping {
    public static final AggregateMapping<OwnedDifficulty> DIFFICULTIES = AggregateMapping.of(
            "owned_difficulties",
            WrittenNames.table()
                    .row(
                            OwnedDifficulty.class,
                            "id",
                            "projectId",
                            "title",
                            "problemClass=class",
                            "level",
                            "reviewId=review",
                            "matter",
                            "owner",
                            "since",
                            "deadline",
                            "begun")
                    .of(OwnedDifficulty.class));

    public static final AggregateMapping<MeetingInvitation> MEETINGS = AggregateMapping.of(
            "meeting_invitations",
            WrittenNames.table()
                    .row(
                            MeetingInvitation.class,
                            "id",
                            "projectId",
                            "kind",
                            "problemId=problem",
                            "reviewId=review",
                            "venue",
                            "start",
                            "end",
                            "departments",
                            "called",
                            "standing",
                            "restDay")
                    .row(MeetingInvitation.RestDay.class, "name", "proposed")
                    .row(MeetingInvitation.Standing.class, "CALLED", "HELD", "CANCELLED")
                    .of(MeetingInvitation.class));

    private CoordinationMapping() {}
}
