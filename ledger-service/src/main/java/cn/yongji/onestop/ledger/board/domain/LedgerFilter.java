package cn.yongji.onestop.ledger.board.domain;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * 筛选 of the list of projects; what is empty lets everything pass.
 *
 * @param light the worst light of the project
 * @param stage the stage that it is in
 * @param agent subject of the 代办员 who carries it
 * @param department code of a department that one of its matters belongs to
 * @param onTheWall whether it hangs on the wall, or has left it
 */
public record LedgerFilter(
        Optional<Signal> light,
        Optional<BoardStage> stage,
        Optional<String> agent,
        Optional<String> department,
        Optional<Track> track,
        Optional<Boolean> onTheWall) {

    /** 投资类别, as in the file of the project. */
    public enum Track {
        /** 政府投资. */
        GOVERNMENT,
        /** 企业投资备案类. */
        ENTERPRISE_RECORD,
        /** 企业投资核准类. */
        ENTERPRISE_APPROVAL
    }

    boolean lets(BoardRow row) {
        var file = row.file();
        return light.stream().allMatch(row.signal()::equals)
                && stage.stream().allMatch(it -> row.stage().filter(it::equals).isPresent())
                && agent.stream().allMatch(it -> it.equals(file.agent()))
                && onTheWall.stream().allMatch(it -> it != row.hasLeft())
                && track.stream().allMatch(it -> it.name().equals(file.track()))
                && department.stream().allMatch(it -> departments(row).anyMatch(it::equals));
    }

    private static Stream<String> departments(BoardRow row) {
        return row.card().matters().stream().filter(Card.Matter::counts).map(Card.Matter::department);
    }
}
