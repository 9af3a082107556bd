/** Encryption at rest: what must not be read in the database, a backup or a disk that was taken out. */
@NullMarked
package cn.yongji.onestop.platform.secret;

import org.jspecify.annotations.NullMarked;
