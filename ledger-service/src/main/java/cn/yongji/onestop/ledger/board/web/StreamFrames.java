package cn.yongji.onestop.ledger.board.web;

import cn.yongji.onestop.ledger.board.Pulse;
import cn.yongji.onestop.ledger.board.WallBoard.Drawing;
import cn.yongji.onestop.ledger.board.domain.BoardRow;
import cn.yongji.onestop.ledger.board.domain.BoardSide;
import cn.yongji.onestop.ledger.board.domain.Card;
import cn.yongji.onestop.ledger.board.web.BoardView.HeadView;
import cn.yongji.onestop.ledger.entry.domain.Wording;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The board as server-sent events. A row is written once for all who see the same side of it. */
@Component
final class StreamFrames {
    private static final int REMEMBERED = 2_000;

    private final JsonMapper json;
    private final Cache<Key, String> cards =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /** The whole card, not its length: what was destroyed leaves a card of the same length. */
    private record Key(Card card, LocalDate day, String calendar, BoardSide side, Wording wording) {}

    StreamFrames(JsonMapper json) {
        this.json = json;
    }

    /** 全部: the whole board. */
    String snapshot(Drawing drawing, Pulse pulse, BoardSide side, Wording wording) {
        return frame("snapshot", BoardView.of(drawing, side, pulse, wording));
    }

    /** One project, whole: it takes the place of what was shown of it. */
    String card(BoardRow row, Drawing drawing, BoardSide side, Wording wording) {
        var card = row.card();
        var key = new Key(card, row.day(), drawing.calendar(), side, wording);
        return cards.get(key, _ -> frame("card", BoardRowView.of(row, side, wording)));
    }

    /** 撤下: a project that is not on the board, or not any more. */
    String gone(String projectId) {
        return frame("gone", Map.of("projectId", projectId));
    }

    String totals(Drawing drawing, Wording wording) {
        return frame("totals", HeadView.of(drawing.sheet().head(), wording));
    }

    String beat(Drawing drawing, Pulse pulse) {
        return "id: " + StreamPlace.of(drawing, pulse) + "\n" + frame("beat", BeatView.of(drawing, pulse));
    }

    private String frame(String event, Object data) {
        return "event: " + event + "\ndata: " + json.writeValueAsString(data) + "\n\n";
    }
}
