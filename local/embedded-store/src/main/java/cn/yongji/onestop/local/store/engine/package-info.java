/** Databases, collections and their commands, on top of the files and the indexes. */
@NullMarked
package cn.yongji.onestop.local.store.engine;

import org.jspecify.annotations.NullMarked;
