package cn.yongji.onestop.intake.papers.material;

import java.io.InputStream;
import java.io.OutputStream;

/**
 * Where the bytes are. An upload is announced before its first byte is kept, so that whatever breaks off, at whatever
 * point, is found again and removed.
 */
public interface Contents {
    /** Begins an upload. Closing it before {@link Upload#keepFor} leaves nothing behind. */
    Upload begin();

    /** The bytes of a kept content, a piece at a time; to be closed. Reading fails where bytes are missing. */
    InputStream open(String contentId);

    /** Removes what uploads have left that never came to an end. Returns how many. */
    int removeLeftovers();

    /** Bytes that are there, and of which it is not settled yet whether a material is made of them. */
    interface Hold {
        String contentId();

        /**
         * Keeps the bytes for the material that is about to be created with them.
         *
         * @throws UploadTookTooLong if they were given up meanwhile
         */
        void keepFor(String materialId);

        /** The material exists with these bytes. */
        void done();

        /** The bytes are not needed: there is such a material already, or it may not be created. */
        void discard();
    }

    /** An upload under way. */
    interface Upload extends Hold, AutoCloseable {
        /** Takes the bytes; to be closed when all of them were written, before {@link #keepFor}. */
        OutputStream out();

        /**
         * Removes the bytes if they were never all there. After {@link #keepFor} they stay: when it is not known whether
         * the material was created, the sweep finds out later.
         */
        @Override
        void close();
    }
}
