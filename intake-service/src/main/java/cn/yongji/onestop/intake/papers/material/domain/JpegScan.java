package cn.yongji.onestop.intake.papers.material.domain;

/**
 * A JPEG as it passes (ITU-T T.81 Annex B): segments with a length, which may hold a whole small picture of their own, and
 * scans until the marker that ends the image. What a camera appends behind it is not looked at.
 */
final class JpegScan {
    private static final int MARKER = 0xFF;
    private static final int FIRST_RESTART = 0xD0;
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int BYTES_OF_LENGTH = 2;

    private enum Place {
        BETWEEN,
        CODE,
        LENGTH,
        REST_OF_LENGTH,
        SEGMENT,
        IN_SCAN,
        CODE_IN_SCAN,
        BEHIND
    }

    private Place place = Place.BETWEEN;
    private int code;
    private int left;

    void add(byte[] bytes, int length) {
        for (var at = 0; at < length && place != Place.BEHIND; at++) take(bytes[at] & 0xFF);
    }

    /** Whether the marker that ends the image has come. */
    boolean isWhole() {
        return place == Place.BEHIND;
    }

    private void take(int one) {
        switch (place) {
            case BETWEEN -> place = one == MARKER ? Place.CODE : Place.BETWEEN;
            case CODE -> place = one == MARKER ? Place.CODE : behind(one, Place.BETWEEN);
            case LENGTH -> {
                left = one << Byte.SIZE;
                place = Place.REST_OF_LENGTH;
            }
            case REST_OF_LENGTH -> {
                left = (left | one) - BYTES_OF_LENGTH;
                place = left > 0 ? Place.SEGMENT : afterSegment();
            }
            case SEGMENT -> {
                left--;
                if (left == 0) place = afterSegment();
            }
            case IN_SCAN -> place = one == MARKER ? Place.CODE_IN_SCAN : Place.IN_SCAN;
            case CODE_IN_SCAN -> place = one == MARKER ? Place.CODE_IN_SCAN : behind(one, Place.IN_SCAN);
            case BEHIND -> {}
        }
    }

    /** What follows a marker; one without a segment leads back. */
    private Place behind(int marker, Place back) {
        if (marker == END) return Place.BEHIND;
        if (marker <= 1 || (marker >= FIRST_RESTART && marker <= START)) return back;
        code = marker;
        return Place.LENGTH;
    }

    private Place afterSegment() {
        return code == SCAN ? Place.IN_SCAN : Place.BETWEEN;
    }
}
