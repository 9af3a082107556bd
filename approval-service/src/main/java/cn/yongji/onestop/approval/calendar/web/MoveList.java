package cn.yongji.onestop.approval.calendar.web;

import cn.yongji.onestop.approval.calendar.CalendarDesk;
import cn.yongji.onestop.approval.calendar.PreviewedMoves;
import cn.yongji.onestop.approval.calendar.domain.CalendarBook;
import cn.yongji.onestop.approval.calendar.domain.Edition;
import cn.yongji.onestop.approval.calendar.domain.Preview;
import cn.yongji.onestop.platform.web.Page;
import cn.yongji.onestop.platform.web.Paging;
import java.util.List;
import java.util.Optional;

/** The moves of a preview page by page. A cursor belongs to one preview and ends with it. */
record MoveList(CalendarDesk desk) {

    /** The preview of what waits to be published in a year; if nothing does, of what was published last. */
    static Optional<Preview> of(CalendarBook book, int year) {
        return book.proposal()
                .filter(it -> it.schedule().year() == year)
                .map(it -> it.preview())
                .orElseGet(() -> book.lastEditionOf(year).flatMap(Edition::preview));
    }

    Page<CalendarMove> read(Optional<Preview> preview, Paging paging) {
        return preview.map(it -> read(it, paging)).orElseGet(() -> new Page<>(List.of(), null));
    }

    private Page<CalendarMove> read(Preview preview, Paging paging) {
        return paging.byId("calendar-moves", preview.id())
                .page(
                        (after, most) -> desk.moves(preview, after.orElse(PreviewedMoves.BEGINNING), most),
                        it -> it.place())
                .map(CalendarMove::of);
    }
}
