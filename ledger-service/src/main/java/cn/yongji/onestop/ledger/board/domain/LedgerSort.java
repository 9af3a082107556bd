package cn.yongji.onestop.ledger.board.domain;

/** 排序 of the list of projects. */
public enum LedgerSort {
    /** As on the board: the worst light first. */
    LIGHT {
        @Override
        String key(BoardRow row) {
            return row.key();
        }
    },
    /** What changed last comes first. */
    LATEST {
        @Override
        String key(BoardRow row) {
            return "%019d %s"
                    .formatted(
                            Long.MAX_VALUE - row.card().asOf().toEpochMilli(),
                            row.card().projectId());
        }
    },
    /** By 办件编号; projects without one come last. */
    NUMBER {
        @Override
        String key(BoardRow row) {
            var number = row.file().number();
            return (number == null ? "~" : number) + " " + row.card().projectId();
        }
    };

    /** The place of a row in this order, as a text. */
    abstract String key(BoardRow row);
}
