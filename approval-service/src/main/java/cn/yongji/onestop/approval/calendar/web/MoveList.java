package cn.yongji.onestop.approval.calendar.web;

import cn.yongji.onestop.approval.calendar.CalendarDesk;
import cn.yongji.onestop.approval.calendar.PreviewedMoves;
import cn.yongji.onestop.approval.calendar.domain.CalendarBook;
import cn.yongji.onestop.approval.calendar.domain.Edition;
import cn.yongji.onestop.approval.calendar.domain.Preview;
import cn.yongji.onestop.platform.web.Cursors;
import cn.yongji.onestop.platform.web.Page;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The moves of a preview page by page. A cursor belongs to one preview and ends with it. */
record MoveList(CalendarDesk desk, Cursors cursors) {
    /** A place in the list. */
    private record Place(String after) {}

    /** The preview of what waits to be published in a year; if nothing does, of what was published last. */
    static Optional<Preview> of(CalendarBook book, int year) {
        return book.proposal()
                .filter(it -> it.schedule().year() == year)
                .map(it -> it.preview())
                .orElseGet(() -> book.lastEditionOf(year).flatMap(Edition::preview));
    }

    Page<CalendarMove> read(Optional<Preview> preview, @Nullable String cursor, int limit) {
        return preview.map(it -> read(it, cursor, limit)).orElseGet(() -> new Page<>(List.of(), null));
    }

    private Page<CalendarMove> read(Preview preview, @Nullable String cursor, int limit) {
        var list = "calendar-moves:" + preview.id();
        var after = cursor == null
                ? PreviewedMoves.BEGINNING
                : cursors.decode(list, cursor, Place.class).after();
        var found = desk.moves(preview, after, limit + 1);
        var shown = found.size() > limit ? found.subList(0, limit) : found;
        var next = found.size() > limit
                ? cursors.encode(list, new Place(shown.getLast().place()))
                : null;
        return new Page<>(shown.stream().map(CalendarMove::of).toList(), next);
    }
}
