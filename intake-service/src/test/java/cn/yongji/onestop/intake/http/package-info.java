/** The service over HTTP, with a real database and a real broker. */
package cn.yongji.onestop.intake.http;
