package cn.yongji.onestop.intake.material;

import java.io.IOException;
import java.io.InputStream;

/** Contents that come in parts, in any order and from several connections; each part is kept where it belongs at once. */
public interface PartedContents {
    /** Every part but the last has a multiple of this many bytes. */
    int PIECE = 256 * 1024;

    /** A place for a content. Nothing is kept yet. */
    String reserve();

    /** Keeps a part while it passes; nothing more than a piece of it is in memory. */
    void write(String contentId, long from, InputStream part) throws IOException;

    /** All parts are there: from now on it is a content like every other. Saying it twice is harmless. */
    void seal(String contentId, long bytes);

    /** Removes everything that was kept. */
    void remove(String contentId);
}
