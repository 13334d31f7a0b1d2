/** Numbers and texts of Kafka's protocol, one after the other, into one buffer whose size is known. */

/** What kafkajs takes for one of its encoders. */
export interface Encoded {
  readonly buf: Buffer;
  readonly buffer: Buffer;
  size(): number;
}

export class Writer {
  readonly buffer: Buffer;
  at = 0;

  constructor(bytes: number) {
    this.buffer = Buffer.allocUnsafe(bytes);
  }

  int8(n: number): this {
    this.at = this.buffer.writeInt8(n, this.at);
    return this;
  }

  int16(n: number): this {
    this.at = this.buffer.writeInt16BE(n, this.at);
    return this;
  }

  int32(n: number): this {
    this.at = this.buffer.writeInt32BE(n, this.at);
    return this;
  }

  int64(n: bigint): this {
    this.at = this.buffer.writeBigInt64BE(n, this.at);
    return this;
  }

  /** After its length in bytes; null has the length -1. */
  text(text: string | null): this {
    if (text === null) return this.int16(-1);
    this.int16(Buffer.byteLength(text));
    this.at += this.buffer.write(text, this.at);
    return this;
  }

  bytes(bytes: Buffer): this {
    this.at += bytes.copy(this.buffer, this.at);
    return this;
  }

  encoded(): Encoded {
    const { buffer } = this;
    return { buf: buffer, buffer, size: () => buffer.length };
  }
}
