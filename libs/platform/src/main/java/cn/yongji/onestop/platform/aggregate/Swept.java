package cn.yongji.onestop.platform.aggregate;

import java.util.Optional;
import org.bson.BsonDocument;

/**
 * How many a sweep found, and how many of them it changed.
 *
 * @param last the last document that was found, as it was, to go on behind it
 */
public record Swept(int found, int changed, Optional<BsonDocument> last) {}
