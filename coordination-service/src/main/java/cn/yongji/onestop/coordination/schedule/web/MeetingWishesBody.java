package cn.yongji.onestop.coordination.schedule.web;

import cn.yongji.onestop.coordination.meeting.web.MeetingBody;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Many meetings that are wanted at once. */
@Schema(name = "ScheduleRequest")
record MeetingWishesBody(
        @Schema(description = "会议需求，最多200项 / Meetings that are wanted, 200 at most") @NotEmpty @Size(max = 200)
        List<@Valid MeetingBody> wishes,

        @Schema(description = "PREVIEW 只预排，BOOK 直接排定 / Whether it is only looked at, or booked at once")
        Mode mode) {
    /** 排期方式. */
    enum Mode {
        /** 预排. */
        PREVIEW,
        /** 排定. */
        BOOK
    }

    MeetingWishesBody checked() {
        for (var i = 0; i < wishes.size(); i++) wishes.get(i).check(at(i));
        return this;
    }

    static String at(int index) {
        return "/wishes/" + index;
    }
}
