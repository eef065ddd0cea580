package dev.unless.document;

import dev.unless.annotation.Internal;

/** What a global condition key tells of; each key tells of one thing. */
@Internal
public enum KeySubject {
  /** Who the caller is. */
  CALLER,
  /** Whether a service principal calls, and for whom. */
  SERVICE_PRINCIPAL,
  /** Whether the caller has signed in with a second factor. */
  SECOND_FACTOR,
  /** How the caller came by its temporary credentials. */
  CREDENTIALS,
  /** From where the call comes by the internet. */
  ADDRESS,
  /** From where the call comes by a VPC endpoint. */
  VPC_ENDPOINT,
  /** Which services call on the caller's behalf. */
  SERVICES_ON_THE_WAY,
  /** Whether an AWS MCP server calls on the caller's behalf, or is called. */
  MCP_SERVER,
  /** What is called on, and whose it is. */
  RESOURCE,
  /** What the request asks for, and what its headers say. */
  REQUEST,
  /** When the call is made. */
  TIME,
  /** How the call is made. */
  TRANSPORT
}
