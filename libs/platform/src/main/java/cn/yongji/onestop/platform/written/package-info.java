/**
 * How states lie in the database: straight from record to BSON and back. What a component is called there, and by what
 * word a kind or a constant is told, is said in one table for each aggregate ({@link
 * cn.yongji.onestop.platform.written.WrittenNames}) and never taken from Java, so that a class may be renamed.
 */
@NullMarked
package cn.yongji.onestop.platform.written;

import org.jspecify.annotations.NullMarked;
