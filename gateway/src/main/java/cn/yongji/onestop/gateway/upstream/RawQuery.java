package cn.yongji.onestop.gateway.upstream;

import cn.yongji.onestop.edge.problem.Connectors;

/** A query as clients write it, made one that may stand in an address. */
final class RawQuery {
    private RawQuery() {}

    /** Percent-encodes what browsers send as it is; everything else stays byte for byte. */
    static String encoded(String query) {
        if (query.chars().noneMatch(RawQuery::isRaw)) return query;
        var encoded = new StringBuilder();
        query.chars().forEach(one -> {
            if (isRaw(one)) encoded.append("%%%02X".formatted(one));
            else encoded.append((char) one);
        });
        return encoded.toString();
    }

    private static boolean isRaw(int one) {
        return Connectors.SENT_RAW.indexOf(one) >= 0;
    }
}
